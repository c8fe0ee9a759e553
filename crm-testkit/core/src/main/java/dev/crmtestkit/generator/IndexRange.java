package dev.crmtestkit.generator;

import java.util.stream.LongStream;

/** All indexes of a range. */
record IndexRange(RowRange range) implements Indexes {

  /** The indexes from {@code start} to {@code end}, that one left out. */
  static IndexRange of(long start, long end) {
    return new IndexRange(new RowRange(start, end));
  }

  @Override
  public long count() {
    return range.size();
  }

  @Override
  public boolean contains(long index) {
    return range.contains(index);
  }

  @Override
  public LongStream stream() {
    return LongStream.range(range.start(), range.end());
  }

  @Override
  public IndexRange within(RowRange part) {
    long start = Math.max(range.start(), part.start());
    return of(start, Math.max(start, Math.min(range.end(), part.end())));
  }

  @Override
  public IndexRange at(RowRange places) {
    return of(range.start() + places.start(), range.start() + places.end());
  }

  @Override
  public IndexRange shifted(long by) {
    return of(range.start() + by, range.end() + by);
  }

  @Override
  public String toString() {
    return range.toString();
  }
}
