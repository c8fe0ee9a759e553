package dev.crmtestkit.runner.describe;

import dev.crmtestkit.model.CellWriter;
import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.Figure.Line;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is looked at in any table: empty cells, and when the rows were made. */
final class TableStudy<R> {

  private static final String CREATED_AT = "created_at";

  private final CrmTable<R> table;
  private final List<EmptyCells<R>> nullable = new ArrayList<>();
  private final @Nullable Column<R> created;
  private final CreationMonth creation = new CreationMonth();
  private long rows;

  TableStudy(CrmTable<R> table) {
    this.table = table;
    RecordComponent[] components = table.rowType().getRecordComponents();
    Column<R> found = null;
    for (int i = 0; i < components.length; i++) {
      Column<R> column = table.columns().get(i);
      if (components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        nullable.add(new EmptyCells<>(column));
      }
      found = column.name().equals(CREATED_AT) ? column : found;
    }
    created = found;
  }

  void see(R row) {
    rows++;
    for (EmptyCells<R> cells : nullable) {
      cells.see(row);
    }
    if (created != null) {
      created.write(row, creation);
    }
  }

  CrmTable<R> table() {
    return table;
  }

  long rows() {
    return rows;
  }

  boolean hasTimes() {
    return created != null && rows > 0;
  }

  Months months() {
    return creation.months;
  }

  /** Of every column that may be empty, the share of cells that are, and their number. */
  List<Line> emptyCells() {
    return nullable.stream().map(cells -> cells.line(table, rows)).toList();
  }

  private static final class EmptyCells<R> extends CellAdapter {

    private final Column<R> column;
    private long empty;

    EmptyCells(Column<R> column) {
      this.column = column;
    }

    void see(R row) {
      column.write(row, this);
    }

    Line line(CrmTable<R> table, long rows) {
      return Line.of(table + "." + column, Shares.of(empty, rows), empty);
    }

    @Override
    public void nullCell() {
      empty++;
    }
  }

  private static final class CreationMonth extends CellAdapter {

    private final Months months = new Months();

    @Override
    public void timestamptz(Instant value) {
      months.see(value);
    }
  }

  /** Takes cells and does nothing with them. */
  private abstract static class CellAdapter implements CellWriter {

    @Override
    public void bigint(long value) {}

    @Override
    public void integer(int value) {}

    @Override
    public void numeric(BigDecimal value) {}

    @Override
    public void text(String value) {}

    @Override
    public void bool(boolean value) {}

    @Override
    public void date(LocalDate value) {}

    @Override
    public void timestamptz(Instant value) {}

    @Override
    public void uuid(UUID value) {}

    @Override
    public void nullCell() {}
  }
}
