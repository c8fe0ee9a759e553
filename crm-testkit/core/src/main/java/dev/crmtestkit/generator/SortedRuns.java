package dev.crmtestkit.generator;

import java.util.List;
import java.util.function.ToLongFunction;

/** Runs of equal keys in a sorted list. */
final class SortedRuns {

  private SortedRuns() {}

  /** Where the rows with that key stand; empty if there are none. */
  static <R> RowRange run(List<R> rows, ToLongFunction<R> key, long wanted) {
    return new RowRange(firstFrom(rows, key, wanted), firstFrom(rows, key, wanted + 1));
  }

  private static <R> int firstFrom(List<R> rows, ToLongFunction<R> key, long wanted) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key.applyAsLong(rows.get(middle)) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
