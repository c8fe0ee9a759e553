package dev.crmtestkit.runner.describe;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** When in the week people are busy. */
final class ActivityStudy {

  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final int HOURS = 24;

  private final long[][] counts = new long[DAYS.size()][HOURS];

  void see(Activity activity) {
    OffsetDateTime time = activity.activityDate().atOffset(ZoneOffset.UTC);
    counts[time.getDayOfWeek().getValue() - 1][time.getHour()]++;
  }

  Figure week() {
    List<Line> lines = new ArrayList<>();
    for (int day = 0; day < counts.length; day++) {
      List<Number> hours = new ArrayList<>();
      for (long count : counts[day]) {
        hours.add(count);
      }
      lines.add(new Line(DAYS.get(day), hours));
    }
    return new Figure(
        "week",
        Shape.HEAT,
        "Activities by weekday and hour",
        "When calls, mails, meetings and demos took place, in UTC.",
        "day",
        IntStream.range(0, HOURS).mapToObj(hour -> Measure.rows(label(hour))).toList(),
        lines);
  }

  private static String label(int hour) {
    return (hour < 10 ? "0" : "") + hour;
  }
}
