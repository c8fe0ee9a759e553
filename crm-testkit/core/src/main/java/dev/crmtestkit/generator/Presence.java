package dev.crmtestkit.generator;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Those indexes of a range at which there is a row. How many that are is counted when somebody
 * asks, and once.
 */
final class Presence implements Indexes {

  private static final long UNKNOWN = -1;

  private final RowRange range;
  private final LongPredicate isPresent;

  /** Whoever misses another's count only counts again. */
  private volatile long count = UNKNOWN;

  Presence(RowRange range, LongPredicate isPresent) {
    this.range = range;
    this.isPresent = isPresent;
  }

  @Override
  public long count() {
    if (count == UNKNOWN) {
      count = stream().count();
    }
    return count;
  }

  @Override
  public boolean isEmpty() {
    return stream().findFirst().isEmpty();
  }

  /** Wider than it need be: at its ends there may be no row. */
  @Override
  public RowRange range() {
    return range;
  }

  @Override
  public boolean contains(long index) {
    return range.contains(index) && isPresent.test(index);
  }

  @Override
  public LongStream stream() {
    return LongStream.range(range.start(), range.end()).filter(isPresent);
  }

  @Override
  public Presence within(RowRange part) {
    return new Presence(new IndexRange(range).within(part).range(), isPresent);
  }

  @Override
  public Indexes at(RowRange places) {
    return ScatteredIndexes.of(stream().skip(places.start()).limit(places.size()).toArray());
  }

  @Override
  public Presence shifted(long by) {
    return new Presence(
        new IndexRange(range).shifted(by).range(), index -> isPresent.test(index - by));
  }

  /** By the range, so that nothing need be counted. */
  @Override
  public Presence part(Shard shard) {
    return within(shard.of(range));
  }

  @Override
  public String toString() {
    return range + " where there is a row";
  }
}
