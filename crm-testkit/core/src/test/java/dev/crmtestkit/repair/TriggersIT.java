package dev.crmtestkit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmSpec;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application's triggers and rules mean for the repair of its rows. */
class TriggersIT {

  /** They fire in our own transaction, whose rows the next look takes for pristine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "create trigger audit after insert on crm.notes execute function crm.audit();"
            + "alter table crm.notes enable always trigger audit",
        "create trigger audit after delete on crm.notes execute function crm.audit();"
            + "alter table crm.notes enable replica trigger audit",
        "create rule audit as on delete to crm.notes do also insert into crm.audit values (1);"
            + "alter table crm.notes enable always rule audit"
      })
  void whatFiresInSpiteOfASuperuserCallsForAClone(String audit) throws SQLException {
    LaneTemplate template =
        LaneTemplate.make(
            "postgres",
            CrmSpec.standard(),
            "create table crm.audit (n int)",
            "create function crm.audit() returns trigger language plpgsql as"
                + " 'begin insert into crm.audit values (1); return null; end'",
            audit);
    assertThat(wayAfterAChange(template)).isEmpty();
  }

  @Test
  void ordinaryRulesDoNotKeepASuperuserFromRepairs() throws SQLException {
    LaneTemplate template =
        LaneTemplate.make(
            "postgres",
            CrmSpec.standard(),
            "create rule audit as on delete to crm.notes do also update crm.notes set id = id");
    assertThat(wayAfterAChange(template)).hasValue(LaneReset.Way.REPAIR);
  }

  @Test
  void rulesOfViewsDoNotKeepAnOwnerFromRepairs() throws SQLException {
    LaneTemplate template =
        LaneTemplate.make(
            LaneTemplate.OWNER,
            CrmSpec.standard(),
            "create view crm.shown as select * from crm.notes",
            "create rule audit as on delete to crm.shown do instead nothing");
    assertThat(wayAfterAChange(template)).hasValue(LaneReset.Way.REPAIR);
  }

  private static Optional<LaneReset.Way> wayAfterAChange(LaneTemplate template)
      throws SQLException {
    try (TestLane lane = TestLane.of(template)) {
      lane.execute("update crm.notes set content = 'x' where id = 1");
      lane.endSessions();
      return LaneRepair.of(lane.state(), lane.own(), 2000, true).way();
    }
  }

  /** Who is no superuser cannot put rows back without them. */
  @Test
  void triggersThatWouldFireCallForACloneWithoutAWord() throws SQLException {
    LaneTemplate template =
        LaneTemplate.make(
            LaneTemplate.OWNER,
            CrmSpec.standard(),
            "create table crm.audit (n int)",
            "create function crm.audit() returns trigger language plpgsql as"
                + " 'begin insert into crm.audit values (1); return null; end'",
            "create trigger audit after insert on crm.notes execute function crm.audit()");
    try (TestLane lane = TestLane.of(template)) {
      assertThat(LaneRepair.of(lane.state(), lane.own(), 2000, true).way())
          .hasValue(LaneReset.Way.NONE);
      lane.execute("delete from crm.notes where id = 1");
      lane.endSessions();
      LaneRepair repair = LaneRepair.of(lane.state(), lane.own(), 2000, true);
      assertThat(repair.way()).isEmpty();
      assertThat(repair.sentences()).isEmpty();
    }
  }
}
