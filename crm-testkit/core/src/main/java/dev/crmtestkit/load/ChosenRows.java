package dev.crmtestkit.load;

import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.util.Arrays;

/**
 * Rows of a table picked by their indexes, for whoever puts back what is missing, and the bytes
 * that the database holds for a row.
 *
 * @param <R> the record of the rows
 */
public final class ChosenRows<R> {

  private static final int ROW_BYTES = 1024;

  private final Rows<R> rows;
  private final long[] indexes;

  private ChosenRows(Rows<R> rows, long[] indexes) {
    this.rows = rows;
    this.indexes = indexes;
  }

  /** The rows at {@code indexes}, in that order. */
  public static <R> ChosenRows<R> of(Rows<R> rows, long... indexes) {
    return new ChosenRows<>(rows, indexes.clone());
  }

  /**
   * Stores these rows by one binary COPY, within the transaction of {@code connection}.
   *
   * @return how many rows were stored
   * @throws CrmException if the database refuses them
   */
  public long copy(Connection connection) {
    TableCopy<R> copy = new TableCopy<>(rows, done -> {});
    return Failures.naming("loading " + rows.table(), () -> copy.run(connection, indexes));
  }

  /**
   * Stores all of {@code rows}, as {@link #copy(Connection)} does.
   *
   * @return how many rows were stored
   * @throws CrmException if the database refuses them
   */
  public static <R> long copyAll(Rows<R> rows, Connection connection) {
    TableCopy<R> copy = new TableCopy<>(rows, done -> {});
    return Failures.naming("loading " + rows.table(), () -> copy.run(connection));
  }

  /**
   * The row as {@code copy ... to stdout (format binary)} sends it, so that two rows are equal for
   * the database exactly when these bytes are.
   */
  public static <R> byte[] image(CrmTable<R> table, R row) {
    BinaryCopyWriter writer = new BinaryCopyWriter(ROW_BYTES);
    writer.startRow(table.columns().size());
    table.write(row, writer);
    return Arrays.copyOf(writer.bytes(), writer.size());
  }
}
