package dev.crmtestkit.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Several ranges of indexes, some perhaps of a single one.
 *
 * @param ranges in ascending order; none is empty, and two or more
 */
record ScatteredIndexes(List<RowRange> ranges) implements Indexes {

  /** All indexes of all parts, which share none. */
  static Indexes joining(List<? extends Indexes> parts) {
    List<RowRange> ranges = new ArrayList<>();
    for (Indexes part : parts) {
      if (part instanceof ScatteredIndexes scattered) {
        ranges.addAll(scattered.ranges);
      } else {
        ranges.add(part.range());
      }
    }
    return ofRanges(ranges);
  }

  /** Single indexes, in any order. */
  static Indexes of(long... indexes) {
    return ofRanges(
        Arrays.stream(indexes).mapToObj(index -> new RowRange(index, index + 1)).toList());
  }

  /**
   * @param ranges in any order; none overlaps another
   */
  private static Indexes ofRanges(List<RowRange> ranges) {
    List<RowRange> sorted = new ArrayList<>(ranges);
    sorted.removeIf(RowRange::isEmpty);
    sorted.sort(Comparator.comparingLong(RowRange::start));
    List<RowRange> merged = new ArrayList<>();
    for (RowRange range : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).end() == range.start()) {
        merged.set(last, new RowRange(merged.get(last).start(), range.end()));
      } else {
        merged.add(range);
      }
    }
    return switch (merged.size()) {
      case 0 -> IndexRange.of(0, 0);
      case 1 -> new IndexRange(merged.get(0));
      default -> new ScatteredIndexes(List.copyOf(merged));
    };
  }

  @Override
  public long count() {
    return ranges.stream().mapToLong(RowRange::size).sum();
  }

  @Override
  public RowRange range() {
    return new RowRange(ranges.get(0).start(), ranges.get(ranges.size() - 1).end());
  }

  @Override
  public boolean contains(long index) {
    return ranges.stream().anyMatch(range -> range.contains(index));
  }

  @Override
  public LongStream stream() {
    return ranges.stream().flatMapToLong(range -> LongStream.range(range.start(), range.end()));
  }

  @Override
  public Indexes within(RowRange part) {
    return ofRanges(
        ranges.stream().map(range -> new IndexRange(range).within(part).range()).toList());
  }

  @Override
  public Indexes at(RowRange places) {
    List<RowRange> chosen = new ArrayList<>();
    long before = 0;
    for (RowRange range : ranges) {
      long shift = range.start() - before;
      RowRange asPlaces = new RowRange(before, before + range.size());
      RowRange common = new IndexRange(asPlaces).within(places).range();
      chosen.add(new RowRange(common.start() + shift, common.end() + shift));
      before += range.size();
    }
    return ofRanges(chosen);
  }

  @Override
  public Indexes shifted(long by) {
    return new ScatteredIndexes(
        ranges.stream().map(range -> new IndexRange(range).shifted(by).range()).toList());
  }

  @Override
  public String toString() {
    return ranges.stream().map(RowRange::toString).collect(Collectors.joining(" and "));
  }
}
