package dev.crmtestkit.generator;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * At which indexes of a range there are rows: at all of them, or at those where {@code isPresent}
 * says so. How many that are is counted when somebody asks, and once.
 */
final class Presence {

  private static final long UNKNOWN = -1;

  private final RowRange range;
  private final @Nullable LongPredicate isPresent;

  /** Whoever misses another's count only counts again. */
  private volatile long count;

  private Presence(RowRange range, @Nullable LongPredicate isPresent) {
    this.range = range;
    this.isPresent = isPresent;
    this.count = isPresent == null ? range.size() : UNKNOWN;
  }

  static Presence of(RowRange range) {
    return new Presence(range, null);
  }

  static Presence of(RowRange range, LongPredicate isPresent) {
    return new Presence(range, isPresent);
  }

  Presence within(RowRange part) {
    return new Presence(part, isPresent);
  }

  boolean has(long index) {
    return isPresent == null || isPresent.test(index);
  }

  LongStream indexes() {
    LongStream all = LongStream.range(range.start(), range.end());
    return isPresent == null ? all : all.filter(isPresent);
  }

  long count() {
    if (count == UNKNOWN) {
      count = indexes().count();
    }
    return count;
  }
}
