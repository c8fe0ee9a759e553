package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.List;
import java.util.function.LongFunction;

/** Rows that a test made up, in the shape of generated ones. */
public final class HandMadeRows {

  private HandMadeRows() {}

  public static <R> Rows<R> of(CrmTable<R> table, List<R> rows) {
    return of(table, rows.size(), index -> rows.get(Math.toIntExact(index)));
  }

  public static <R> Rows<R> of(CrmTable<R> table, long count, LongFunction<R> law) {
    return new Rows<>(table, IndexRange.of(0, count), RowIds.from(1), law);
  }
}
