package dev.crmtestkit.runner.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many parents have how many children. There are far fewer different numbers of children than
 * parents: together they cannot be more than the children.
 */
final class FanOutCounts {

  private static final int FEW = 256;
  private static final int[] STEPS = {1, 2, 3, 5, 7};

  private final long[] few = new long[FEW];
  private final TreeMap<Long, Long> many = new TreeMap<>();
  private long parents;
  private long children;

  void see(long number) {
    parents++;
    children += number;
    if (number < FEW) {
      few[(int) number]++;
    } else {
      many.merge(number, 1L, Long::sum);
    }
  }

  long parents() {
    return parents;
  }

  long children() {
    return children;
  }

  /** The most that one parent has. */
  long most() {
    if (!many.isEmpty()) {
      return many.lastKey();
    }
    int most = FEW - 1;
    while (most > 0 && few[most] == 0) {
      most--;
    }
    return most;
  }

  /** The parents that have from {@code least} to {@code most} children. */
  long parents(long least, long most) {
    long sum = 0;
    for (long number = least; number <= Math.min(most, FEW - 1); number++) {
      sum += few[(int) number];
    }
    for (long count : many.subMap(least, true, Math.max(least, most), true).values()) {
      sum += count;
    }
    return sum;
  }

  /** The children of the parent at {@code rank}, the one with the most at rank 1. */
  long children(long rank) {
    long before = 0;
    for (Map.Entry<Long, Long> entry : many.descendingMap().entrySet()) {
      before += entry.getValue();
      if (before >= rank) {
        return entry.getKey();
      }
    }
    int number = FEW - 1;
    while (number > 0 && before + few[number] < rank) {
      before += few[number--];
    }
    return number;
  }

  /** Ranks that lie about evenly on a logarithmic scale, from the first to the last. */
  static List<Long> ranks(long parents) {
    List<Long> ranks = new ArrayList<>();
    for (long decade = 1; decade < parents; decade *= 10) {
      for (int step : STEPS) {
        if (step * decade < parents) {
          ranks.add(step * decade);
        }
      }
    }
    if (parents > 0) {
      ranks.add(parents);
    }
    return ranks;
  }
}
