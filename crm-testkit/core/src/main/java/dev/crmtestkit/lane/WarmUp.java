package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a new session executes so that a test does not pay for looking the catalog up. */
final class WarmUp {

  private static final String TABLES =
      """
      select coalesce(
        string_agg(format('select 1 from %I.%I limit 0', n.nspname, c.relname), ';'), '')
      from (
        select relnamespace, relname from pg_class
        where relkind in ('r', 'p') and oid >= 16384 and relpersistence <> 't'
        order by oid limit 100) c
      join pg_namespace n on n.oid = c.relnamespace
      """;

  private WarmUp() {}

  /** Statements that touch the tables of the database. */
  static String of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TABLES)) {
      row.next();
      return row.getString(1);
    }
  }

  static void execute(Connection connection, String warmUp) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(warmUp);
    }
  }
}
