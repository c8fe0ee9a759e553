package dev.crmtestkit.runner.describe;

import dev.crmtestkit.runner.describe.Figure.Line;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The months that a figure shows one by one. What is older is shown as a sum.
 *
 * @param first the first of them
 * @param last the month of as-of
 */
record MonthWindow(YearMonth first, YearMonth last) {

  private static final int MOST = 24;

  /**
   * From {@code first}, or as many months as fit, to that of {@code asOf}. One that only begins at
   * as-of is left out, unless {@code latest} is that month.
   */
  static MonthWindow of(YearMonth first, YearMonth latest, Instant asOf) {
    YearMonth begun = Months.of(asOf.minusSeconds(1));
    YearMonth last = latest.isAfter(begun) ? latest : begun;
    YearMonth earliest = last.minusMonths(MOST - 1);
    return new MonthWindow(first.isBefore(earliest) ? earliest : first, last);
  }

  /** A line for each month; before them one for what is older, if there is any. */
  List<Line> lines(
      boolean hasOlder,
      Function<YearMonth, List<Number>> before,
      Function<YearMonth, List<Number>> within) {
    List<Line> lines = new ArrayList<>();
    if (hasOlder) {
      lines.add(new Line("before", before.apply(first)));
    }
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      lines.add(new Line(month.toString(), within.apply(month)));
    }
    return lines;
  }
}
