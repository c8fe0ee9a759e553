package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * The one statement that looks at everything. Its rows: what kind of thing, which of them, two
 * numbers, and a text.
 */
final class LookSql {

  /** Beyond so many changed rows a table is filled again, and their ids are not asked for. */
  static final int MOST_IDS = 10_000;

  /**
   * A row is fresh if a transaction wrote it that began after the lane was found pristine, and that
   * was no repair. Age compares transactions modulo 2^32, as the server does. Where no transaction
   * ended since a look that found nothing, no row is read: the last condition is tested once.
   *
   * <p>Parameters: the first fresh transaction, those of repairs, the snapshot of the clean look.
   */
  private static final String FRAME =
      """
      with look as materialized (
        select age(cast(? as xid)) as newest, cast(? as xid[]) as repairs,
               pg_current_snapshot()::text as snapshot)
      select 'snapshot', 0, 0, 0, snapshot from look
      union all
      select 'prepared', 0, count(*), 0, string_agg(quote_literal(gid), ', ')
        from pg_catalog.pg_prepared_xacts where database = current_database()
      union all
      select 'cluster', 0, 0, 0, %s
      union all
      %s
      union all
      select * from (
      %s
      ) relations where (select snapshot <> ? from look)
      """;

  private static final String FRESH =
      "age(xmin) <= (select newest from look) and xmin <> all ((select repairs from look)::xid[])";

  private static final String SEQUENCE =
      "select 'sequence', %d, last_value, is_called::int, null from %s";

  private static final String COMPUTED =
      """
      select 'table', %1$d, rows, coalesce(cardinality(fresh), 0),
             case when cardinality(fresh) <= %2$d then fresh::text end
        from (select count(*) as rows, array_agg(id) filter (where %3$s) as fresh from %4$s) t
      """;

  private static final String TABLE =
      "select 'table', %d, count(*), count(*) filter (where %s), null from %s";

  private static final String CATALOG =
      "select 'catalog', %d, count(*), count(*) filter (where %s), null from pg_catalog.%s where %s";

  private final LaneBaseline baseline;
  private final String text;

  private LookSql(LaneBaseline baseline, String text) {
    this.baseline = baseline;
    this.text = text;
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
    String text =
        FRAME.formatted(
            ClusterState.digestSql(baseline.superuser()),
            sequences(baseline.sequences()),
            String.join("\nunion all\n", relations));
    return new LookSql(baseline, text);
  }

  /** Asks the server, which keeps the statement prepared from the first time on. */
  Look look(Connection connection, Pristine since) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(1);
      statement.setString(1, since.firstFreshXid());
      statement.setString(2, since.repairXids());
      statement.setString(3, since.cleanSnapshot());
      try (ResultSet rows = statement.executeQuery()) {
        return Look.of(rows, baseline);
      }
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
