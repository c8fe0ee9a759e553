package dev.crmtestkit.generator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * When the rows of probes were made; all of it is over on the day of the counts.
 *
 * @param today the day of the counts, in UTC
 */
record ProbeTimes(LocalDate today) {

  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  static ProbeTimes before(Instant since) {
    return new ProbeTimes(LocalDate.ofInstant(since, ZoneOffset.UTC));
  }

  /** In the afternoon of the day that was so many days ago, one at least. */
  Instant daysAgo(long days) {
    return at(today.minusDays(days), AFTERNOON);
  }

  /** The last 29 February. */
  LocalDate leapDay() {
    int year = today.getYear();
    while (!Year.isLeap(year) || !LEAP_DAY.atYear(year).isBefore(today)) {
      year--;
    }
    return LEAP_DAY.atYear(year);
  }

  /**
   * The day on which summer time began last: the last Sunday of March, as in the European Union
   * since 1981. Reckoned here, since the tables of a Java runtime change with its updates.
   */
  LocalDate clockChange() {
    LocalDate change = clockChange(today.getYear());
    return change.isBefore(today) ? change : clockChange(today.getYear() - 1);
  }

  private static LocalDate clockChange(int year) {
    return LocalDate.of(year, Month.MARCH, 31)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }
}
