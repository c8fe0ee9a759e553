package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.repair.LaneReset;
import dev.crmtestkit.repair.LaneReset.Way;
import dev.crmtestkit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a lane is to the test that has it. */
class LaneIT {

  private static final String COUNT = "select count(*) from numbers";
  private static final String OID =
      "select oid from pg_database where datname = current_database()";

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final LaneServer server =
      LaneServer.connect(TestServer.addressOf(TestServer.newDatabase()), notices::add);
  private final LanePool pool = server.lanes(NumbersPreparation.DATA, NumbersPreparation.unique());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aLaneHoldsWhatItsPreparationLeftAndFindsItsTablesByName() {
    DataSource applications = pool.borrow().address().dataSource();
    assertThat(query(applications, COUNT)).containsExactly("100");
    assertThat(query(applications, "show search_path")).containsExactly("crm, public");
    assertThat(query(applications, "show lock_timeout")).containsExactly("7s");
  }

  @Test
  void theAddressStaysWhileTheDatabaseIsReplacedUnderConnectedSessions() throws SQLException {
    Lane lane = pool.borrow();
    DataSource applications = lane.address().dataSource();
    List<String> before = query(applications, OID);
    try (Connection idle = applications.getConnection()) {
      run(lane.dataSource(), "drop table numbers");
      LaneReset reset = lane.reset();
      assertThat(reset.way()).isEqualTo(Way.CLONE);
      assertThat(idle.isValid(5)).isFalse();
    }
    assertThat(query(applications, OID)).isNotEqualTo(before);
    assertThat(query(applications, COUNT)).containsExactly("100");
    assertThat(query(lane.dataSource(), COUNT)).containsExactly("100");
    assertThat(query(applications, "show search_path")).containsExactly("crm, public");
  }

  @Test
  void everyNewCloneInARowIsPristine() {
    Lane lane = pool.borrow();
    for (int i = 0; i < 4; i++) {
      run(lane.dataSource(), "alter table numbers add column extra int", "delete from numbers");
      assertThat(lane.reset().way()).isEqualTo(Way.CLONE);
      assertThat(query(lane.dataSource(), "select count(n) from numbers")).containsExactly("100");
    }
    assertThat(notices).isEmpty();
  }

  @Test
  void aTestMayEvenDropItsDatabase() {
    Lane lane = pool.borrow();
    TestServer.run(
        lane.address().sibling("postgres").dataSource(),
        "drop database " + lane.address().database() + " with (force)");
    assertThat(lane.reset().way()).isEqualTo(Way.CLONE);
    assertThat(query(lane.dataSource(), COUNT)).containsExactly("100");
  }

  @Test
  void leftoversAreToldByTheReset() throws SQLException {
    Lane lane = pool.borrow();
    Connection left = lane.dataSource().getConnection();
    left.setAutoCommit(false);
    run(lane.dataSource(), "create table mine (i int)");
    query(left, "delete from numbers where n < 10 returning n");
    assertThat(lane.reset().leftovers())
        .anyMatch(
            sentence ->
                sentence.startsWith("a transaction was left open (pid ")
                    && sentence.contains("last statement: delete from numbers where n < 10"))
        .anyMatch(sentence -> sentence.endsWith("mine.i was created"))
        .noneMatch(sentence -> sentence.contains(".ctid "));
    assertThat(query(lane.dataSource(), COUNT)).containsExactly("100");
    assertThatThrownBy(() -> query(left, COUNT)).isInstanceOf(SQLException.class);
  }

  @Test
  void whatAThreadOfTheApplicationWroteLaterIsFoundAtTheNextStart() {
    Lane lane = pool.borrow();
    lane.reset();
    run(lane.address().dataSource(), "drop table numbers");
    assertThat(lane.ensurePristine().way()).isEqualTo(Way.CLONE);
    assertThat(query(lane.dataSource(), COUNT)).containsExactly("100");
  }

  @Test
  void aConnectionIsAsNewForWhoeverGetsItNext() throws SQLException {
    DataSource sessions = pool.borrow().dataSource();
    try (Connection connection = sessions.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
    }
    try (Connection connection = sessions.getConnection()) {
      assertThat(connection.isReadOnly()).isFalse();
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void aSessionThatIsLostIsNotLentAgain() throws SQLException {
    DataSource sessions = pool.borrow().dataSource();
    try (Connection connection = sessions.getConnection()) {
      assertThatThrownBy(() -> query(connection, "select pg_terminate_backend(pg_backend_pid())"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(query(sessions, COUNT)).containsExactly("100");
  }

  @Test
  void aLaneThatIsGivenUpIsNotLentAgain() {
    Lane lane = pool.borrow();
    lane.giveUp();
    lane.giveBack();
    assertThat(pool.borrow()).isNotSameAs(lane);
  }

  @Test
  void aClosedServerLendsNothing() {
    server.close();
    assertThatThrownBy(pool::borrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the lane server is closed: connect a new one");
  }

  @Test
  void aLaneThatIsGivenBackIsLentAgainButNeverTwice() {
    Lane lane = pool.borrow();
    Lane other = pool.borrow();
    assertThat(other.address()).isNotEqualTo(lane.address());
    lane.giveBack();
    lane.giveBack();
    assertThat(pool.borrow()).isSameAs(lane);
    assertThat(pool.borrow()).isNotSameAs(lane);
  }

  @Test
  void aKeptLaneOutlivesTheServerAndIsNotLentAgain() {
    Lane lane = pool.borrow();
    run(lane.dataSource(), "delete from numbers where n > 7");
    lane.keep();
    lane.giveBack();
    assertThat(lane.isLent()).isFalse();
    assertThatThrownBy(lane::reset)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            lane.address().database()
                + " is kept as it is and must not be reset: borrow another lane");
    assertThat(pool.borrow()).isNotSameAs(lane);
    assertThat(server.kept()).containsExactly(lane.address());
    server.close();
    LaneServer.connect(lane.address().sibling("postgres"), notices::add).close();
    assertThat(query(lane.address().dataSource(), COUNT)).containsExactly("7");
  }

  @Test
  void theReadOnlyLaneRefusesWritesFromWhoever() {
    Lane lane = pool.readOnly();
    assertThat(pool.readOnly()).isSameAs(lane);
    for (DataSource source : List.of(lane.dataSource(), lane.address().dataSource())) {
      assertThatThrownBy(() -> run(source, "delete from numbers"))
          .hasMessageContaining("cannot execute DELETE in a read-only transaction");
    }
    run(lane.dataSource(), "set default_transaction_read_only = off", "delete from numbers");
    LaneReset reset = lane.reset();
    assertThat(reset.way()).isNotEqualTo(Way.NONE);
    assertThat(reset.leftovers())
        .contains("the read-only database was written into; it was put right");
    assertThat(query(lane.dataSource(), COUNT)).containsExactly("100");
    assertThatThrownBy(() -> run(lane.dataSource(), "delete from numbers"))
        .hasMessageContaining("read-only");
  }
}
