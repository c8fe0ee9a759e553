package dev.crmtestkit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The self-check bites, and a lane that is not pristine from the start is refused. */
class LaneCheckIT {

  private static final class Standard {
    static final LaneTemplate TEMPLATE = LaneTemplate.standard("postgres");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update crm.contacts set title = 'X' where id = 7          | table crm.contacts must hold the row with id 7 as it was computed, but does not
          delete from crm.notes where id = 300                      | table crm.notes must hold the row with id 300 as it was computed, but does not
          insert into crm.notes (contact_id, content) values (1,'') | table crm.notes must have 300 rows, but has more
          update crm.contact_phones set phone = '+1'                | as it was computed, but does not
          select nextval('crm.deals_id_seq')                        | crm.deals_id_seq must stand at 200, but is at 201
          select setval('crm.deals_id_seq', 200, false)             | crm.deals_id_seq must stand at 200, but is at 200 (not given out)
          drop index crm.uq_contact_emails_primary                  | index crm.uq_contact_emails_primary was dropped
          update app.labels set label = 'x' where id = 1            | rows of table app.labels must be as they were, but are not
          delete from app.large where id = 1                        | table app.large must have 3000 rows, but has 2999
          """)
  void reportsTheFirstDifference(String statement, String difference) throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      assertThat(lane.difference()).isEmpty();
      lane.execute(statement);
      assertThat(lane.difference())
          .hasValueSatisfying(text -> assertThat(text).contains(difference));
    }
  }

  @Test
  void aLaneThatDiffersFromTheFirstIsRefused() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      LaneBaseline baseline = lane.state().baseline();
      lane.execute("delete from crm.notes where id = 1");
      lane.endSessions();
      assertThatThrownBy(() -> LaneState.pristine(lane.own(), baseline, new ClusterRecord()))
          .isInstanceOf(CrmException.class)
          .hasMessage(
              "table crm.notes of a new lane must have 300 rows that nobody touched, but has 299,"
                  + " of which 0 were; let nobody connect to a lane before it is handed over");
    }
  }

  /** The application's changelog came after the rows: what it wrote cannot be computed. */
  @Test
  void tablesThatTheApplicationChangedAreKept() throws SQLException {
    LaneTemplate template =
        LaneTemplate.make(
            "postgres",
            CrmSpec.standard(),
            "update crm.products set category = 'All' where id = 1",
            "alter table crm.notes add color text default 'red'",
            "insert into crm.companies (name, domain) values ('Own', 'own.example')");
    try (TestLane lane = TestLane.of(template)) {
      assertThat(lane.state().baseline().tables())
          .filteredOn(table -> table instanceof WatchedTable.Kept)
          .extracting(WatchedTable::name)
          .startsWith("crm.companies", "crm.products", "crm.notes");
      lane.execute(
          "update crm.products set price = 1",
          "update crm.notes set color = 'blue' where id = 5",
          "delete from crm.companies where id > 90",
          "update crm." + CrmTable.TASKS + " set title = 'x' where id = 1");
      lane.endSessions();
      assertThat(lane.state().repair(lane.own(), lane.look())).isEmpty();
      assertThat(lane.difference()).isEmpty();
    }
  }

  @Test
  void tablesThatInheritFromOthersAreLookedAtOneByOne() throws SQLException {
    LaneTemplate template =
        LaneTemplate.make(
            "postgres",
            CrmSpec.standard(),
            "create table public.parent (n int)",
            "create table public.child () inherits (public.parent)",
            "insert into public.parent values (1)",
            "insert into public.child values (2)");
    try (TestLane lane = TestLane.of(template)) {
      lane.execute("update public.parent set n = n + 1", "insert into public.child values (9)");
      lane.endSessions();
      assertThat(lane.state().repair(lane.own(), lane.look())).isEmpty();
      assertThat(lane.difference()).isEmpty();
    }
  }

  @Test
  void anotherSessionThatComesBetweenIsSeenByTheNextLook() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      lane.execute("update crm.notes set content = 'x' where id = 1");
      LaneVerdict verdict = lane.look();
      Connection late = lane.execute("update crm.notes set content = 'y' where id = 2");
      assertThat(lane.state().repair(lane.own(), verdict)).isEmpty();
      late.close();
      assertThat(lane.difference()).isPresent();
      LaneVerdict second = lane.look();
      assertThat(second.rowsToWrite()).isEqualTo(1);
      assertThat(lane.state().repair(lane.own(), second)).isEmpty();
      assertThat(lane.difference()).isEmpty();
    }
  }

  @Test
  void whatCannotBePutBackIsSaid() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      lane.execute("update crm.notes set content = 'x' where id = 1");
      LaneVerdict verdict = lane.look();
      Connection locking = lane.execute("begin", "lock table crm.notes");
      assertThat(lane.state().repair(lane.own(), verdict))
          .hasValueSatisfying(
              why -> assertThat(why).contains("rows could not be put back", "lock timeout"));
      locking.close();
      assertThat(lane.state().repair(lane.own(), lane.look())).isEmpty();
      assertThat(lane.difference()).isEmpty();
    }
  }
}
