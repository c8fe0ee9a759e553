package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The one statement that looks at everything. Its rows: what kind of thing, which of them, two
 * numbers, and a text.
 */
final class LookSql {

  /** Beyond so many changed rows a table is filled again, and their ids are not asked for. */
  static final int MOST_IDS = 10_000;

  /**
   * Prepared under a name, since its three parameters stand in it a hundred times: the age of the
   * first fresh transaction, the repairs, and the snapshot of the look that found nothing. Where no
   * transaction ended since that look, no row is read: the last condition is tested once.
   */
  private static final String FRAME =
      """
      prepare crm_look(int, xid[], text) as
      select 'snapshot' as kind, 0 as place, 0::bigint as rows, 0::bigint as fresh,
             pg_current_snapshot()::text as said
      union all
      select 'prepared', 0, count(*), 0, string_agg(quote_literal(gid), ', ')
        from pg_catalog.pg_prepared_xacts where database = current_database()
      union all
      %s
      union all
      %s
      union all
      select * from (
      %s
      ) relations where pg_current_snapshot()::text <> $3
      """;

  /** What can be asked before every test: whether anybody has written at all. */
  private static final String GLANCE =
      """
      prepare crm_glance as
      select 'snapshot' as kind, 0 as place, 0::bigint as rows, 0 as called,
             pg_current_snapshot()::text as said
      union all
      %s
      """;

  private static final String EXECUTE = "execute crm_look(age(xid '%s'), '%s', '%s')";

  /**
   * A row is fresh if a transaction wrote it that began after the lane was found pristine, and that
   * was no repair. Age compares transactions modulo 2^32, as the server does.
   */
  private static final String FRESH = "age(xmin) <= $1 and xmin <> all ($2)";

  private static final String SEQUENCE =
      "select 'sequence', %s, last_value, is_called::int, null from %s";

  private static final String COMPUTED =
      """
      select 'table', %1$s, rows, coalesce(cardinality(fresh), 0),
             case when cardinality(fresh) <= %2$s then fresh::text end
        from (select count(*) as rows, array_agg(id) filter (where %3$s) as fresh from %4$s) t
      """;

  private static final String TABLE =
      "select 'table', %s, count(*), count(*) filter (where %s), null from only %s";

  private static final String CATALOG =
      "select 'catalog', %s, count(*), count(*) filter (where %s), null from pg_catalog.%s where %s";

  private final LaneBaseline baseline;
  private final String look;
  private final String glance;

  private LookSql(LaneBaseline baseline, String look, String glance) {
    this.baseline = baseline;
    this.look = look;
    this.glance = glance;
  }

  static LookSql of(LaneBaseline baseline) {
    List<String> relations = new ArrayList<>();
    for (WatchedTable table : baseline.tables()) {
      relations.add(table(relations.size(), table));
    }
    int place = 0;
    for (Catalog catalog : baseline.catalogs().keySet()) {
      relations.add(CATALOG.formatted(place++, FRESH, catalog.relation(), catalog.filter()));
    }
    String sequences = sequences(baseline.sequences());
    String look =
        FRAME.formatted(
            ClusterState.lookSql(baseline.superuser(), FRESH),
            sequences,
            String.join("\nunion all\n", relations));
    return new LookSql(baseline, look, GLANCE.formatted(sequences));
  }

  /** To be called once in the session that looks. */
  void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("deallocate all");
      statement.execute(look);
      statement.execute(glance);
    }
  }

  /** A look at no more than the snapshot and the sequences, for a tenth of the price. */
  Look glance(Connection connection) throws SQLException {
    return ask(connection, "execute crm_glance");
  }

  /** Asks the server, in one round trip. */
  Look look(Connection connection, Pristine since) throws SQLException {
    return ask(
        connection,
        EXECUTE.formatted(since.firstFreshXid(), since.repairXids(), since.cleanSnapshot()));
  }

  private Look ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return Look.of(rows, baseline);
    }
  }

  private static String table(int place, WatchedTable table) {
    return table instanceof WatchedTable.Computed<?>
        ? COMPUTED.formatted(place, MOST_IDS, FRESH, table.name())
        : TABLE.formatted(place, FRESH, table.name());
  }

  private static String sequences(List<SequenceState> sequences) {
    List<String> parts = new ArrayList<>();
    parts.add("select null, 0, 0, 0, null where false");
    for (SequenceState sequence : sequences) {
      parts.add(SEQUENCE.formatted(parts.size() - 1, sequence.name()));
    }
    return String.join("\nunion all\n", parts);
  }
}
