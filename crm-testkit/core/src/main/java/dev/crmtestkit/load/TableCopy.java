package dev.crmtestkit.load;

import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.PrimitiveIterator;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One COPY of rows into their table. It takes the same memory for ten rows as for ten million, and
 * a COPY that does not come to its end is cancelled.
 */
final class TableCopy<R> {

  private static final int BUFFER_BYTES = 64 * 1024;

  /** Leaves room for a row, so that the buffer grows for long texts only. */
  private static final int FULL = BUFFER_BYTES - 4 * 1024;

  private static final int PROGRESS_ROWS = 10_000;

  private final Rows<R> rows;
  private final String target;
  private final CrmTable<R> table;
  private final LongConsumer progress;
  private final BinaryCopyWriter writer = new BinaryCopyWriter(BUFFER_BYTES);
  private long bytes;
  private long lastKey;

  /**
   * @param progress told every 10,000 rows how many there were so far
   */
  TableCopy(Rows<R> rows, LongConsumer progress) {
    this(rows, "crm." + rows.table(), progress);
  }

  /**
   * The same into another table with the same columns.
   *
   * @param target its name, with the schema
   */
  TableCopy(Rows<R> rows, String target, LongConsumer progress) {
    this.rows = rows;
    this.target = target;
    this.table = rows.table();
    this.progress = progress;
  }

  /**
   * Copies all rows and returns how many there were.
   *
   * @throws InterruptedException if the thread was interrupted; the COPY is cancelled then
   */
  long run(Connection connection) throws SQLException, InterruptedException {
    return run(connection, rows.indexes().iterator());
  }

  /** Copies the rows at {@code indexes} only. */
  long run(Connection connection, long[] indexes) throws SQLException, InterruptedException {
    return run(connection, LongStream.of(indexes).iterator());
  }

  private long run(Connection connection, PrimitiveIterator.OfLong indexes)
      throws SQLException, InterruptedException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql());
    try {
      send(copy, indexes);
      return copy.endCopy();
    } catch (SQLException | InterruptedException | RuntimeException | Error e) {
      cancel(copy, e);
      throw e;
    }
  }

  /** How many bytes were sent so far. */
  long bytes() {
    return bytes;
  }

  /** The id of the last row, where ids are numbers; 0 for no rows. */
  long lastKey() {
    return lastKey;
  }

  private String sql() {
    return table.columns().stream()
        .map(Column::name)
        .collect(Collectors.joining(", ", "copy " + target + " (", ") from stdin (format binary)"));
  }

  private void send(CopyIn copy, PrimitiveIterator.OfLong indexes)
      throws SQLException, InterruptedException {
    int columns = table.columns().size();
    long done = 0;
    writer.header();
    while (indexes.hasNext()) {
      if (writer.size() >= FULL) {
        flush(copy);
      }
      writer.startRow(columns);
      table.write(rows.row(indexes.nextLong()), writer);
      if (++done % PROGRESS_ROWS == 0) {
        progress.accept(done);
      }
    }
    if (done > 0 && IdSequences.has(table)) {
      lastKey = writer.key();
    }
    writer.trailer();
    flush(copy);
  }

  private void flush(CopyIn copy) throws SQLException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    copy.writeToCopy(writer.bytes(), 0, writer.size());
    bytes += writer.size();
    writer.clear();
  }

  private static void cancel(CopyIn copy, Throwable reason) {
    if (copy.isActive()) {
      try {
        copy.cancelCopy();
      } catch (SQLException e) {
        reason.addSuppressed(e);
      }
    }
  }
}
