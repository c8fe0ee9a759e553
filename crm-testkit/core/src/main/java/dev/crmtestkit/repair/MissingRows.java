package dev.crmtestkit.repair;

import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.load.ChosenRows;
import dev.crmtestkit.model.ColumnType;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The computed rows that a table lacks.
 *
 * @param <R> the record of the rows
 */
final class MissingRows<R> {

  /** The gaps between neighbours; one look at the index of the key. */
  private static final String GAPS =
      """
      select before + 1 as first, id - 1 as last
        from (select id, lag(id, 1, 0::bigint) over (order by id) as before
                from (select id from %s where id between 1 and %s
                      union all select %s) ids) neighbours
       where id - before > 1
      """;

  private final Rows<R> rows;
  private final CrmTable<R> table;

  private MissingRows(Rows<R> rows) {
    this.rows = rows;
    this.table = rows.table();
  }

  static <R> MissingRows<R> of(WatchedTable.Computed<R> table) {
    return new MissingRows<>(table.rows());
  }

  /** Fills a table up, from which the fresh rows that {@code look} tells of were deleted. */
  static void fill(Connection connection, TableLook look) throws SQLException {
    if (look.table() instanceof WatchedTable.Computed<?> computed) {
      of(computed).copy(connection, look);
    } else if (look.table() instanceof WatchedTable.Kept kept) {
      kept.rows().copy(connection, kept.name());
    }
  }

  private void copy(Connection connection, TableLook look) throws SQLException {
    if (look.isWhole()) {
      ChosenRows.copyAll(rows, connection);
      return;
    }
    long[] indexes = indexes(rows, look.ids()).toArray();
    if (indexes.length != look.missing()) {
      indexes = indexes(connection);
    }
    if (indexes.length > 0) {
      ChosenRows.of(rows, indexes).copy(connection);
    }
  }

  /** The indexes of the rows that are not there, in ascending order. */
  long[] indexes(Connection connection) throws SQLException {
    return hasNumbers(table) ? gaps(connection) : absent(connection);
  }

  /** The indexes of the rows of the data whose keys are among {@code keys}, in ascending order. */
  static LongStream indexes(Rows<?> rows, Collection<String> keys) {
    return hasNumbers(rows.table())
        ? keys.stream()
            .mapToLong(id -> Long.parseLong(id) - 1)
            .filter(rows.range()::contains)
            .sorted()
        : present(rows, new HashSet<>(keys));
  }

  private static <R> LongStream present(Rows<R> rows, Set<String> keys) {
    return LongStream.range(0, keys.isEmpty() ? 0 : rows.count())
        .filter(index -> keys.contains(RowKey.of(rows.table(), rows.row(index))));
  }

  /** Else the keys are UUIDs. */
  static boolean hasNumbers(CrmTable<?> table) {
    return table.columns().get(0).type() == ColumnType.BIGINT;
  }

  private long[] gaps(Connection connection) throws SQLException {
    long last = rows.count();
    LongStream.Builder missing = LongStream.builder();
    try (var statement = connection.createStatement();
        var gaps = statement.executeQuery(GAPS.formatted("crm." + table, last, last + 1))) {
      while (gaps.next()) {
        LongStream.rangeClosed(gaps.getLong(1), gaps.getLong(2)).forEach(id -> missing.add(id - 1));
      }
    }
    return missing.build().toArray();
  }

  private long[] absent(Connection connection) throws SQLException {
    Set<String> present = new HashSet<>(Answers.all(connection, "select id from crm." + table));
    return LongStream.range(0, rows.count())
        .filter(index -> !present.contains(RowKey.of(table, rows.row(index))))
        .toArray();
  }
}
