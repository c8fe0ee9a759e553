package dev.crmtestkit.repair;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A lane with its state, and the sessions of a test that may be left open. */
final class TestLane implements AutoCloseable {

  private final LaneTemplate template;
  private final DatabaseAddress address;
  private final Connection own;
  private final LaneState state;
  private final List<Connection> sessions = new ArrayList<>();

  private TestLane(LaneTemplate template, DatabaseAddress address) throws SQLException {
    this.template = template;
    this.address = address;
    this.own = address.dataSource().getConnection();
    this.state = LaneState.pristine(own, template.baseline(own), new ClusterRecord());
  }

  static TestLane of(LaneTemplate template) throws SQLException {
    return new TestLane(template, template.newLane());
  }

  LaneState state() {
    return state;
  }

  /** The toolkit's own session. */
  Connection own() {
    return own;
  }

  String database() {
    return address.database();
  }

  /** A session of the test. */
  Connection session() throws SQLException {
    Connection session = address.dataSource().getConnection();
    sessions.add(session);
    return session;
  }

  /** Executes statements in a session of the test, which then stays open. */
  Connection execute(String... statements) throws SQLException {
    Connection session = session();
    execute(session, statements);
    return session;
  }

  static void execute(Connection session, String... statements) throws SQLException {
    try (Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** What the reset of a lane does before it looks. */
  void endSessions() throws SQLException {
    for (Connection session : sessions) {
      session.close();
    }
    sessions.clear();
    String others =
        "select count(*) from pg_stat_activity where datname = '" + address.database() + "'";
    while (!TestServer.query(own, others).equals(List.of("1"))) {
      Thread.onSpinWait();
    }
  }

  LaneVerdict look() throws SQLException {
    return state.look(own);
  }

  Optional<String> difference() throws SQLException {
    return new LaneCheck(own, state.baseline()).difference();
  }

  @Override
  public void close() throws SQLException {
    endSessions();
    own.close();
    for (String prepared :
        TestServer.query(
            template.maintenance().dataSource(),
            "select gid from pg_prepared_xacts where database = '" + address.database() + "'")) {
      TestServer.run(
          template.maintenance().sibling(address.database()).dataSource(),
          "rollback prepared '" + prepared + "'");
    }
    TestServer.run(
        template.maintenance().dataSource(),
        "drop database " + address.database() + " with (force)");
  }
}
