package dev.crmtestkit.testkit;

import dev.crmtestkit.model.CellWriter;
import dev.crmtestkit.model.CrmTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The cells of a row as a reader wants to see them: text in quotes, null as {@code null}. */
final class ShownRow implements CellWriter {

  private final List<String> cells = new ArrayList<>();

  private ShownRow() {}

  /** The cells of {@code row}, in the order of the table's columns, the key first. */
  static <R> List<String> of(CrmTable<R> table, R row) {
    ShownRow shown = new ShownRow();
    table.write(row, shown);
    return shown.cells;
  }

  @Override
  public void bigint(long value) {
    cells.add(Long.toString(value));
  }

  @Override
  public void integer(int value) {
    cells.add(Integer.toString(value));
  }

  @Override
  public void numeric(BigDecimal value) {
    cells.add(value.toPlainString());
  }

  /** On one line whatever it holds. */
  @Override
  public void text(String value) {
    cells.add("'" + value.replace("\n", "\\n").replace("\r", "\\r") + "'");
  }

  @Override
  public void bool(boolean value) {
    cells.add(Boolean.toString(value));
  }

  @Override
  public void date(LocalDate value) {
    cells.add(value.toString());
  }

  @Override
  public void timestamptz(Instant value) {
    cells.add(value.toString());
  }

  @Override
  public void uuid(UUID value) {
    cells.add(value.toString());
  }

  @Override
  public void nullCell() {
    cells.add("null");
  }
}
