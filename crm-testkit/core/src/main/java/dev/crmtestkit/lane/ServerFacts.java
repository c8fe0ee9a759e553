package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What must be known of a server before it is used.
 *
 * @param mayCreateDatabases whether the user may
 * @param fileCopy whether copying files is the fastest way to clone: where they need not reach the
 *     disk; else every one of them would be waited for
 * @param twoPhase whether there may be prepared transactions
 */
record ServerFacts(
    int majorVersion,
    boolean mayCreateDatabases,
    boolean fileCopy,
    boolean twoPhase,
    int maxConnections) {

  private static final String QUERY =
      """
      select current_setting('server_version_num')::int / 10000,
        rolcreatedb or rolsuper,
        current_setting('fsync') = 'off',
        current_setting('max_prepared_transactions') <> '0',
        current_setting('max_connections')::int
      from pg_roles where rolname = current_user
      """;

  static ServerFacts of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      row.next();
      return new ServerFacts(
          row.getInt(1),
          row.getBoolean(2),
          row.getInt(1) >= 15 && row.getBoolean(3),
          row.getBoolean(4),
          row.getInt(5));
    }
  }

  /**
   * How many lanes that nobody has may stay connected: each has two sessions, and the tests and
   * other processes want some as well.
   */
  int idleLanes() {
    return Math.max(2, Math.min(32, maxConnections / 6));
  }
}
