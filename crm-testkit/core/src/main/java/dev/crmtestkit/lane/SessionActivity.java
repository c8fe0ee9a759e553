package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What another session in the same database is about.
 *
 * @param application what it calls itself
 * @param query its statement, or its last
 * @param locks how many advisory locks it holds
 * @param temporaryTables those that it owns, joined by commas
 */
record SessionActivity(
    int pid,
    String application,
    String query,
    boolean active,
    boolean inTransaction,
    int locks,
    String temporaryTables) {

  private static final int LONGEST_QUERY = 200;

  /**
   * The number of a session is part of the name of its temporary schema. Before PostgreSQL 16 a
   * session could not be asked for its number, so any may own the tables.
   */
  private static final String QUERY =
      """
      with others as materialized (
        select a.pid, a.application_name, a.query, a.state
        from pg_stat_activity a
        where a.datname = current_database() and a.pid <> pg_backend_pid()
          and a.backend_type = 'client backend'),
      temporary as materialized (
        select substr(n.nspname, 9) as number, string_agg(c.relname, ', ' order by c.relname) names
        from pg_namespace n
        join pg_class c on c.relnamespace = n.oid
        where n.nspname like 'pg\\_temp\\_%' and c.relkind = 'r'
        group by n.nspname)
      select o.pid, o.application_name, o.query,
        o.state in ('active', 'fastpath function call'),
        o.state like 'idle in transaction%',
        (select count(*) from pg_locks l where l.locktype = 'advisory' and l.pid = o.pid),
        (select string_agg(names, ', ') from temporary
          where current_setting('server_version_num')::int < 160000 or number in (
            select id::text from pg_stat_get_backend_idset() id
            where pg_stat_get_backend_pid(id) = o.pid))
      from others o order by o.pid
      """;

  static List<SessionActivity> inDatabaseOf(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY);
        ResultSet row = query.executeQuery()) {
      List<SessionActivity> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new SessionActivity(
                row.getInt(1),
                orEmpty(row, 2),
                shortened(orEmpty(row, 3)),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getInt(6),
                orEmpty(row, 7)));
      }
      return found;
    }
  }

  boolean isBusy() {
    return active || inTransaction;
  }

  /** Whether it has something that would reach the next test. */
  boolean holdsSomething() {
    return isBusy() || locks > 0 || !temporaryTables.isEmpty();
  }

  private static String orEmpty(ResultSet row, int column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  private static String shortened(String query) {
    String line = query.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUERY ? line : line.substring(0, LONGEST_QUERY) + "...";
  }
}
