package dev.crmtestkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The words in which {@link CrmTable} declares its tables. */
final class TableBuilder<R> {

  private final String name;
  private final Class<R> rowType;
  private final List<Column<R>> columns = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private @Nullable CrmTable<?> follows;

  private TableBuilder(String name, Class<R> rowType) {
    this.name = name;
    this.rowType = rowType;
  }

  static <R> TableBuilder<R> table(String name, Class<R> rowType) {
    return new TableBuilder<>(name, rowType);
  }

  TableBuilder<R> bigint(String column, ToLongFunction<R> cell) {
    return add(column, ColumnType.BIGINT, (row, out) -> out.bigint(cell.applyAsLong(row)));
  }

  TableBuilder<R> nullableBigint(String column, Function<R, @Nullable Long> cell) {
    return nullable(column, ColumnType.BIGINT, cell, CellWriter::bigint);
  }

  TableBuilder<R> integer(String column, Function<R, @Nullable Integer> cell) {
    return nullable(column, ColumnType.INTEGER, cell, CellWriter::integer);
  }

  TableBuilder<R> numeric(String column, Function<R, @Nullable BigDecimal> cell) {
    return nullable(column, ColumnType.NUMERIC, cell, CellWriter::numeric);
  }

  TableBuilder<R> text(String column, Function<R, @Nullable String> cell) {
    return add(
        column,
        ColumnType.TEXT,
        (row, out) -> {
          String value = cell.apply(row);
          if (value == null) {
            out.nullCell();
          } else {
            out.text(value);
          }
        });
  }

  TableBuilder<R> bool(String column, Predicate<R> cell) {
    return add(column, ColumnType.BOOLEAN, (row, out) -> out.bool(cell.test(row)));
  }

  TableBuilder<R> date(String column, Function<R, @Nullable LocalDate> cell) {
    return nullable(column, ColumnType.DATE, cell, CellWriter::date);
  }

  TableBuilder<R> timestamptz(String column, Function<R, @Nullable Instant> cell) {
    return nullable(column, ColumnType.TIMESTAMPTZ, cell, CellWriter::timestamptz);
  }

  TableBuilder<R> uuid(String column, Function<R, UUID> cell) {
    return add(column, ColumnType.UUID, (row, out) -> out.uuid(cell.apply(row)));
  }

  TableBuilder<R> requires(String column, CrmTable<?> parent) {
    references.add(new Reference(column, parent, true));
    return this;
  }

  TableBuilder<R> mayReferTo(String column, CrmTable<?> parent) {
    references.add(new Reference(column, parent, false));
    return this;
  }

  /** Says that the table has no count of its own. */
  TableBuilder<R> follows(CrmTable<?> table) {
    follows = table;
    return this;
  }

  CrmTable<R> build() {
    return new CrmTable<>(name, rowType, columns, references, follows);
  }

  private <T> TableBuilder<R> nullable(
      String column,
      ColumnType type,
      Function<R, @Nullable T> cell,
      BiConsumer<CellWriter, T> write) {
    return add(
        column,
        type,
        (row, out) -> {
          T value = cell.apply(row);
          if (value == null) {
            out.nullCell();
          } else {
            write.accept(out, value);
          }
        });
  }

  private TableBuilder<R> add(String column, ColumnType type, BiConsumer<R, CellWriter> cell) {
    columns.add(new Column<>(column, type, cell));
    return this;
  }
}
