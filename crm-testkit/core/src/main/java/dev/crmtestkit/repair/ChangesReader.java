package dev.crmtestkit.repair;

import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.load.ChosenRows;
import dev.crmtestkit.load.CrmJdbiPlugin;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Reads the rows that a verdict tells of, and holds them against the data. */
final class ChangesReader {

  private final Connection connection;
  private final Jdbi jdbi;

  ChangesReader(Connection connection) {
    this.connection = connection;
    this.jdbi = Jdbi.create(connection).installPlugin(new CrmJdbiPlugin());
  }

  LaneChanges read(LaneVerdict verdict) throws SQLException {
    List<TableChanges<?>> tables = new ArrayList<>();
    for (TableLook look : verdict.tables()) {
      if (look.table() instanceof WatchedTable.Computed<?> computed) {
        TableChanges<?> changes = read(computed, look);
        if (!changes.isEmpty()) {
          tables.add(changes);
        }
      }
    }
    return new LaneChanges(tables, verdict.sequences().stream().map(SequenceMove::change).toList());
  }

  private <R> TableChanges<R> read(WatchedTable.Computed<R> computed, TableLook look)
      throws SQLException {
    CrmTable<R> table = computed.table();
    List<R> written = written(table, look);
    Map<String, R> before = before(computed.rows(), written);
    List<R> created = new ArrayList<>();
    List<TableChanges.RowUpdate<R>> updated = new ArrayList<>();
    for (R row : written) {
      R old = before.get(RowKey.of(table, row));
      if (old == null) {
        created.add(row);
      } else if (!isSame(table, old, row)) {
        updated.add(new TableChanges.RowUpdate<>(old, row));
      }
    }
    return new TableChanges<>(table, created, updated, deleted(computed));
  }

  /** The fresh rows, or all where there are too many of them, in the order of id. */
  private <R> List<R> written(CrmTable<R> table, TableLook look) {
    String where = look.ids().size() == look.fresh() ? RepairSql.where("id", look.ids()) : "";
    String sql = "select * from crm." + table + where + " order by id";
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(table.rowType()).list());
  }

  /** The rows of the data with the keys of {@code written}, by key. */
  private static <R> Map<String, R> before(Rows<R> rows, List<R> written) {
    CrmTable<R> table = rows.table();
    List<String> keys = written.stream().map(row -> RowKey.of(table, row)).toList();
    Map<String, R> found = new HashMap<>();
    MissingRows.indexes(rows, keys).forEach(index -> add(rows.row(index), table, found));
    return found;
  }

  private static <R> void add(R row, CrmTable<R> table, Map<String, R> found) {
    found.put(RowKey.of(table, row), row);
  }

  private <R> List<R> deleted(WatchedTable.Computed<R> computed) throws SQLException {
    Stream<R> rows =
        LongStream.of(MissingRows.of(computed).indexes(connection)).mapToObj(computed.rows()::row);
    return computed.hasNumbers()
        ? rows.toList()
        : rows.sorted(Comparator.comparing(row -> RowKey.of(computed.table(), row))).toList();
  }

  private static <R> boolean isSame(CrmTable<R> table, R one, R other) {
    return Arrays.equals(ChosenRows.image(table, one), ChosenRows.image(table, other));
  }
}
