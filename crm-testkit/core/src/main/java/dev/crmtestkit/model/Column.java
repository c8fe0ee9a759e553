package dev.crmtestkit.model;

import java.util.function.BiConsumer;

/**
 * A column of a table: its name, its type, and how a row hands over its cell.
 *
 * @param <R> the record of the table's rows
 */
public record Column<R>(String name, ColumnType type, BiConsumer<R, CellWriter> cell) {

  /** Writes this column's cell of {@code row}. */
  public void write(R row, CellWriter out) {
    cell.accept(row, out);
  }

  @Override
  public String toString() {
    return name;
  }
}
