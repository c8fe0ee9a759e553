package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The session in which the toolkit looks at a lane and repairs it. */
final class LaneSession {

  /**
   * No triggers and foreign keys, for whom the server allows it (to set this for each repair would
   * make the server plan everything again); no waiting for a test's lock for long, no compiler for
   * a query of a millisecond, one plan for all looks, and names that mean the server's own things.
   */
  private static final String SETTINGS =
      """
      set lock_timeout = '2s';
      set jit = off;
      set plan_cache_mode = force_generic_plan;
      set search_path = pg_catalog;
      set datestyle = 'ISO';
      set timezone = 'UTC';
      select set_config('session_replication_role', 'replica', false)
       where current_setting('is_superuser') = 'on'
      """;

  private LaneSession() {}

  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
    }
  }
}
