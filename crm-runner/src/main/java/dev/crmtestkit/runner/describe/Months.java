package dev.crmtestkit.runner.describe;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Counts by the month, in UTC. */
final class Months {

  private static final YearMonth FIRST = YearMonth.of(1970, 1);

  private long[] counts = new long[0];

  void see(Instant instant) {
    int index = index(of(instant));
    if (index >= counts.length) {
      counts = Arrays.copyOf(counts, index + 12);
    }
    counts[index]++;
  }

  long count(YearMonth month) {
    int index = index(month);
    return index < counts.length ? counts[index] : 0;
  }

  /** The sum of the months before {@code month}. */
  long before(YearMonth month) {
    return Arrays.stream(counts, 0, Math.min(counts.length, index(month))).sum();
  }

  /** The first month that has any; {@code otherwise} if none has. */
  YearMonth first(YearMonth otherwise) {
    for (int index = 0; index < counts.length; index++) {
      if (counts[index] > 0) {
        return FIRST.plusMonths(index);
      }
    }
    return otherwise;
  }

  /** The last month that has any; {@code otherwise} if none has. */
  YearMonth last(YearMonth otherwise) {
    for (int index = counts.length - 1; index >= 0; index--) {
      if (counts[index] > 0) {
        return FIRST.plusMonths(index);
      }
    }
    return otherwise;
  }

  static YearMonth of(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }

  /** What is older than the count of months falls into the first. */
  private static int index(YearMonth month) {
    return Math.max(0, (month.getYear() - FIRST.getYear()) * 12 + month.getMonthValue() - 1);
  }
}
