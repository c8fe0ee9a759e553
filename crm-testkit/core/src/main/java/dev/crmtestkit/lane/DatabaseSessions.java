package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Everybody's sessions in the databases of a server. */
record DatabaseSessions(MaintenanceSession keeper) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A session that is no longer listed is really gone after less than this. */
  private static final int GOODBYE_MILLIS = 2;

  /** The type of other users' sessions is not shown to everybody; those of the server have none. */
  private static final String TERMINATE =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
       where coalesce(backend_type, 'client backend') = 'client backend' and usesysid is not null
         and datname = ?
      """;

  private static final String OF_OTHERS =
      """
      select string_agg('pid ' || pid || ' of ' || usename, ', ' order by pid), current_user
        from pg_stat_activity
       where datname = ? and usesysid <> (select oid from pg_roles where rolname = current_user)
      """;

  /**
   * Ends the sessions in a database and returns when the last is gone. For a moment longer than the
   * list of sessions shows one, it counts as there; then a rename sleeps for 100 ms before it looks
   * again ({@code CountOtherDBBackends} in PostgreSQL's {@code procarray.c}).
   */
  void end(String database) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (keeper.ask(session -> terminate(session, database)) > 0) {
      if (System.nanoTime() > deadline) {
        throw new SQLException(
            "sessions in " + database + " did not end within " + PATIENCE.toSeconds() + " s");
      }
      Pause.millis(1);
    }
    Pause.millis(GOODBYE_MILLIS);
  }

  private static int terminate(Connection session, String database) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(TERMINATE)) {
      statement.setString(1, database);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw explained(session, database, e);
    }
  }

  /** What is said of a session that may not be ended names it; any other failure stays as it is. */
  static SQLException explained(Connection session, String database, SQLException failure)
      throws SQLException {
    if (!ServerFailure.isNotPermitted(failure)) {
      return failure;
    }
    try (PreparedStatement statement = session.prepareStatement(OF_OTHERS)) {
      statement.setString(1, database);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new SQLException(
            sentence(database, row.getString(1), row.getString(2)), failure.getSQLState(), failure);
      }
    }
  }

  private static String sentence(String database, String sessions, String user) {
    return "user "
        + user
        + " must end the sessions in "
        + database
        + ", but may not end those of others ("
        + sessions
        + "); close them before the test ends, connect as "
        + user
        + ", or name a superuser";
  }
}
