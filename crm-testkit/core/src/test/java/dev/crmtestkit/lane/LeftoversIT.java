package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.postgresql.PGConnection;

/** What a test leaves behind beyond rows is ended, and named so that its author finds it. */
class LeftoversIT {

  private final DatabaseAddress address = TestServer.addressOf(TestServer.newDatabase());
  private final LaneSessions sessions = new LaneSessions(address, false, failure -> failure);
  private Connection conductor;

  @BeforeEach
  void connect() throws SQLException {
    conductor = Sessions.conductor(address);
    execute(conductor, "create table t (i int)");
  }

  @AfterEach
  void close() throws SQLException {
    sessions.closeAll();
    conductor.close();
  }

  @Test
  void aTidyTestLeavesNothing() throws SQLException {
    try (Connection connection = sessions.getConnection()) {
      execute(connection, "insert into t values (1)");
    }
    assertThat(end()).isEmpty();
  }

  @Test
  void aTransactionLeftOpenIsNamedWithItsStatement() throws SQLException {
    Connection connection = sessions.getConnection();
    connection.setAutoCommit(false);
    execute(connection, "insert into t values (1)");
    int pid = pid(connection);
    assertThat(end())
        .singleElement()
        .asString()
        .matches(
            "a transaction was left open \\(pid "
                + pid
                + ", taken in dev\\.crmtestkit\\.lane\\.LeftoversIT\\.aTransactionLeft.*"
                + ", last statement: insert into t values \\(1\\)\\); its session was ended");
    assertThatThrownBy(() -> execute(connection, "select 1")).isInstanceOf(SQLException.class);
    assertThat(query(conductor, "select count(*) from t")).containsExactly("0");
  }

  @Test
  void aConnectionThatWasNotClosedIsNamedWithTheLineThatTookIt() throws SQLException {
    int pid = pid(sessions.getConnection());
    assertThat(end())
        .singleElement()
        .asString()
        .startsWith("a connection was not closed (pid " + pid)
        .contains("LeftoversIT.java:");
    assertThat(sessions.lent()).isEmpty();
  }

  @Test
  void aRunningStatementIsEnded() throws Exception {
    Connection connection = sessions.getConnection();
    Thread thread = new Thread(() -> sleepLong(connection));
    thread.start();
    awaitSleep();
    assertThat(end()).singleElement().asString().startsWith("a statement was still running");
    thread.join(5_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void advisoryLocksOfAClosedConnectionAreReleased() throws SQLException {
    try (Connection connection = sessions.getConnection()) {
      execute(connection, "select pg_advisory_lock(8), pg_advisory_lock(9)");
    }
    assertThat(end())
        .singleElement()
        .asString()
        .startsWith("advisory locks were left held: 2 (pid ")
        .endsWith("; the session was made as new");
    assertThat(
            query(
                conductor,
                "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"))
        .containsExactly("0");
  }

  @Test
  void temporaryTablesSettingsAndListenersAreGone() throws SQLException {
    try (Connection connection = sessions.getConnection()) {
      execute(connection, "create temp table mine (i int)");
      execute(connection, "set work_mem = '5MB'");
      execute(connection, "listen news");
    }
    assertThat(end())
        .hasSize(2)
        .anyMatch(sentence -> sentence.startsWith("temporary tables were left: mine (pid "))
        .anyMatch(sentence -> sentence.startsWith("a session was left listening to channel news"));
    try (Connection connection = sessions.getConnection()) {
      assertThat(query(connection, "select to_regclass('pg_temp.mine') is null"))
          .containsExactly("t");
      assertThat(query(connection, "show work_mem")).isNotEqualTo(List.of("5MB"));
    }
  }

  @Test
  void whatAnApplicationsPoolKeepsIdleLivesOn() throws SQLException {
    try (Connection pooled = address.dataSource().getConnection()) {
      execute(pooled, "insert into t values (1)");
      assertThat(end()).isEmpty();
      assertThat(query(pooled, "select count(*) from t")).containsExactly("1");
    }
  }

  @Test
  void whatAnApplicationsPoolHoldsIsEnded() throws SQLException {
    try (Connection open = address.dataSource().getConnection();
        Connection owner = address.dataSource().getConnection()) {
      open.setAutoCommit(false);
      execute(open, "insert into t values (1)");
      int pid = pid(open);
      execute(owner, "create temp table theirs (i int)");
      assertThat(end())
          .hasSize(2)
          .anyMatch(
              sentence ->
                  sentence.startsWith("a transaction was left open (pid " + pid)
                      && sentence.contains("application PostgreSQL JDBC Driver"))
          .anyMatch(sentence -> sentence.startsWith("temporary tables were left: theirs"));
      assertThatThrownBy(() -> execute(owner, "select 1")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  @ResourceLock(SmallServer.ALONE)
  void aPreparedTransactionIsRolledBack() throws SQLException {
    DatabaseAddress small = SmallServer.address();
    LaneSessions there = new LaneSessions(small, false, failure -> failure);
    try (Connection connection = there.getConnection()) {
      execute(connection, "begin; create table two_phase (i int); prepare transaction 'half'");
    }
    try (Connection other = Sessions.conductor(small)) {
      assertThat(Leftovers.end(other, there, true).sentences())
          .containsExactly("the prepared transaction 'half' was left behind; it was rolled back");
      assertThat(query(other, "select count(*) from pg_prepared_xacts")).containsExactly("0");
    }
    there.closeAll();
  }

  private List<String> end() throws SQLException {
    return Leftovers.end(conductor, sessions, false).sentences();
  }

  private void awaitSleep() throws SQLException {
    String sleeping = "select count(*) from pg_stat_activity where query = 'select pg_sleep(61)'";
    while (query(conductor, sleeping).equals(List.of("0"))) {
      Pause.millis(5);
    }
  }

  private static void sleepLong(Connection connection) {
    assertThatThrownBy(() -> execute(connection, "select pg_sleep(61)"))
        .isInstanceOf(SQLException.class);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int pid(Connection connection) {
    try {
      return connection.unwrap(PGConnection.class).getBackendPID();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
