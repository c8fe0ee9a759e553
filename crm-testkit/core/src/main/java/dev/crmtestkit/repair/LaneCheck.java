package dev.crmtestkit.repair;

import dev.crmtestkit.load.ChosenRows;
import dev.crmtestkit.model.Column;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Holds a whole lane against its data, byte by byte, without any of the short cuts by which changes
 * are found: it checks them. As slow as reading everything.
 */
final class LaneCheck {

  private static final String PROPERTY = "crm.testkit.selfcheck";

  /** Signature, flags and extension of a binary COPY. */
  private static final int HEADER_BYTES = 19;

  private final Connection connection;
  private final LaneBaseline baseline;

  LaneCheck(Connection connection, LaneBaseline baseline) {
    this.connection = connection;
    this.baseline = baseline;
  }

  /** Whether every reset is to be checked: the system property {@code crm.testkit.selfcheck}. */
  static boolean isWanted() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** A sentence about the first difference; empty if the lane is as it was. */
  Optional<String> difference() throws SQLException {
    for (Catalog catalog : baseline.catalogs().keySet()) {
      Things now = catalog.contents(connection);
      for (String difference : baseline.contents(catalog).differences(now)) {
        return Optional.of(difference);
      }
    }
    for (WatchedTable table : baseline.tables()) {
      Optional<String> difference = difference(table);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return sequences();
  }

  private Optional<String> difference(WatchedTable table) throws SQLException {
    if (table instanceof WatchedTable.Computed<?> computed) {
      return computed(computed);
    }
    if (table instanceof WatchedTable.Kept kept) {
      return kept(kept);
    }
    String count = Answers.one(connection, "select count(*) from only " + table.name());
    return count.equals(Long.toString(table.count()))
        ? Optional.empty()
        : Optional.of(
            "table %s must have %s rows, but has %s".formatted(table.name(), table.count(), count));
  }

  private <R> Optional<String> computed(WatchedTable.Computed<R> table) throws SQLException {
    try (DataInputStream copy = copyOut(table);
        Stream<R> rows = inOrder(table)) {
      Optional<String> difference = difference(table, rows.iterator(), copy);
      copy.transferTo(OutputStream.nullOutputStream()); // a cancel could hit the next statement
      return difference;
    } catch (IOException e) {
      throw new SQLException("table " + table.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static <R> Optional<String> difference(
      WatchedTable.Computed<R> table, Iterator<R> rows, DataInputStream copy) throws IOException {
    copy.skipNBytes(HEADER_BYTES);
    while (rows.hasNext()) {
      R row = rows.next();
      byte[] expected = ChosenRows.image(table.table(), row);
      if (!Arrays.equals(expected, copy.readNBytes(expected.length))) {
        return Optional.of(
            "table %s must hold the row with id %s as it was computed, but does not"
                .formatted(table.name(), RowKey.of(table.table(), row)));
      }
    }
    return copy.readShort() == -1
        ? Optional.empty()
        : Optional.of(
            "table %s must have %s rows, but has more".formatted(table.name(), table.count()));
  }

  private DataInputStream copyOut(WatchedTable.Computed<?> table) throws SQLException {
    String columns =
        table.table().columns().stream().map(Column::name).collect(Collectors.joining(", "));
    String sql =
        "copy (select %s from %s order by id) to stdout (format binary)"
            .formatted(columns, table.name());
    return new DataInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), sql));
  }

  /** As the server orders them: numbers by value, UUIDs by their bytes without sign. */
  private static <R> Stream<R> inOrder(WatchedTable.Computed<R> table) {
    return table.hasNumbers()
        ? table.rows().stream()
        : table.rows().stream().sorted(Comparator.comparing(row -> RowKey.of(table.table(), row)));
  }

  private Optional<String> kept(WatchedTable.Kept table) throws SQLException {
    return KeptRows.of(connection, table.name()).isSame(table.rows())
        ? Optional.empty()
        : Optional.of("rows of table " + table.name() + " must be as they were, but are not");
  }

  private Optional<String> sequences() throws SQLException {
    for (SequenceState before : baseline.sequences()) {
      SequenceState now = SequenceState.read(connection, before.name());
      if (!now.equals(before)) {
        return Optional.of(
            "%s must stand at %s, but is at %s".formatted(before.name(), before, now));
      }
    }
    return Optional.empty();
  }
}
