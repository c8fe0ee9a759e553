package dev.crmtestkit.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/** The rows of one table in several batches, one after the other. */
final class Parts<L> {

  private final List<L> laws;

  /** The index of each batch's first row, and at last how many rows there are. */
  private final long[] starts;

  private Parts(List<L> laws, long[] starts) {
    this.laws = laws;
    this.starts = starts;
  }

  /**
   * @param count tells how many rows a batch has
   */
  static <L> Parts<L> of(List<L> laws, ToLongFunction<? super L> count) {
    return of(laws, laws.stream().mapToLong(count).toArray());
  }

  /**
   * @param counts how many rows each batch has
   */
  static <L> Parts<L> of(List<L> laws, long[] counts) {
    long[] starts = new long[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      starts[i + 1] = starts[i] + counts[i];
    }
    return new Parts<>(laws, starts);
  }

  /** The same with {@code count} rows of one more batch. */
  Parts<L> and(L law, long count) {
    List<L> moreLaws = new ArrayList<>(laws);
    moreLaws.add(law);
    long[] moreStarts = Arrays.copyOf(starts, starts.length + 1);
    moreStarts[starts.length] = count() + count;
    return new Parts<>(moreLaws, moreStarts);
  }

  long count() {
    return starts[laws.size()];
  }

  /** What every batch has, told its law and the index of its first row. */
  <T> List<T> map(BiFunction<? super L, Long, T> each) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < laws.size(); i++) {
      all.add(each.apply(laws.get(i), starts[i]));
    }
    return all;
  }

  /** The law of the row at {@code index}. */
  L law(long index) {
    return laws.get(part(index));
  }

  /** The index of that row in its own batch. */
  long own(long index) {
    return index - starts[part(index)];
  }

  private int part(long index) {
    int low = 0;
    int high = laws.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= index) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
