package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The session in which the toolkit looks at a lane and repairs it. */
final class LaneSession {

  /**
   * No waiting for a test's lock for long, no compiler for a query of a millisecond, one plan for
   * all looks, and names that mean the server's own things.
   */
  private static final String SETTINGS =
      """
      set lock_timeout = '2s';
      set jit = off;
      set plan_cache_mode = force_generic_plan;
      set search_path = pg_catalog;
      set datestyle = 'ISO';
      set timezone = 'UTC'
      """;

  private LaneSession() {}

  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
    }
  }
}
