package dev.crmtestkit.generator;

import java.time.LocalDate;

/**
 * A clock that runs when people work: a busy day is long, a Sunday is short, and a day is one day
 * on average. What happens evenly in working time has the week and the year of docs/data.md, row
 * 20.
 *
 * <p>Working time is counted in days from the first day of a window; outside of the window it runs
 * as any clock does. Days are those of UTC, other times seconds since 1970. Immutable.
 */
final class WorkCalendar {

  /** docs/data.md, row 20: Monday to Sunday. */
  private static final double[] WEEK = {1, 1.08, 1.08, 1.02, .90, .10, .06};

  /** January to December, of our own choice; 1 on average. Few buy in summer. */
  private static final double[] YEAR = {
    .92, .97, 1.08, 1.00, .99, 1.07, .88, .82, 1.08, 1.07, 1.10, 1.02
  };

  /** docs/data.md, row 20: what closes at the end of a quarter. */
  private static final double QUARTER_END = 1.6;

  private static final int QUARTER_END_DAYS = 10;
  private static final int MONTHS_OF_A_QUARTER = 3;

  /** A year more than a data set may live on, so that what is begun comes to an end. */
  private static final int YEARS_AFTER = CrmSpec.MOST_YEARS + 1;

  private static final double DAYS_OF_A_YEAR = 365.2425;
  private static final double DAYS_OF_A_WEEK = 7;

  private final long start;

  /** The working time at which each day of the window begins, and that at its end. */
  private final double[] begins;

  /** The day on which each whole day of working time is reached: where a search begins. */
  private final int[] reached;

  private WorkCalendar(long firstDay, double[] begins) {
    this.start = firstDay * Era.DAY;
    this.begins = begins;
    this.reached = reached(begins);
  }

  /**
   * For what people do any day.
   *
   * @param years how many of the years before {@code since} are in the window
   */
  static WorkCalendar ofTheOffice(long since, int years) {
    return around(since, years, 1);
  }

  /** For what moves deals, which hurry at the end of a quarter. */
  static WorkCalendar ofThePipeline(long since, int years) {
    return around(since, years, QUARTER_END);
  }

  /** The working time at that second. */
  double at(long second) {
    long day = Math.floorDiv(second - start, Era.DAY);
    if (day < 0) {
      return (double) (second - start) / Era.DAY;
    }
    int days = begins.length - 1;
    if (day >= days) {
      return begins[days] + (double) (second - start) / Era.DAY - days;
    }
    double length = begins[(int) day + 1] - begins[(int) day];
    return begins[(int) day]
        + length * WorkingHours.share((double) (second - start - day * Era.DAY));
  }

  /** The first second by which it is that late in working time, rounded down. */
  long second(double working) {
    int days = begins.length - 1;
    if (working < 0 || working > begins[days]) {
      double day = working < 0 ? working : days + (working - begins[days]);
      return start + (long) Math.floor(day * Era.DAY);
    }
    int day = reached[(int) working];
    while (begins[day + 1] < working) {
      day++;
    }
    double share = Math.max(0, working - begins[day]) / (begins[day + 1] - begins[day]);
    return start + day * Era.DAY + (long) WorkingHours.second(share);
  }

  /**
   * A time from {@code from} to {@code to}, both included; {@code from} where the other is earlier.
   *
   * @param share how far along, in [0, 1)
   */
  long between(long from, long to, double share) {
    if (to <= from) {
      return from;
    }
    double begin = at(from);
    return Math.max(from, Math.min(to, second(begin + share * (at(to) - begin))));
  }

  private static WorkCalendar around(long since, int years, double quarterEnd) {
    LocalDate day = Era.date(since);
    LocalDate first = day.minusYears(years).withDayOfMonth(1);
    LocalDate end = day.plusYears(YEARS_AFTER).withDayOfMonth(1);
    double[] begins = new double[(int) (end.toEpochDay() - first.toEpochDay()) + 1];
    double mean = mean(quarterEnd);
    int position = 0;
    for (LocalDate month = first; month.isBefore(end); month = month.plusMonths(1)) {
      addMonth(month, quarterEnd, mean, begins, position);
      position += month.lengthOfMonth();
    }
    return new WorkCalendar(first.toEpochDay(), begins);
  }

  /** By months, since a date for each day would take longer than all the rest. */
  private static void addMonth(
      LocalDate month, double quarterEnd, double mean, double[] begins, int position) {
    double factor = YEAR[month.getMonthValue() - 1] / mean;
    int length = month.lengthOfMonth();
    boolean endsQuarter = month.getMonthValue() % MONTHS_OF_A_QUARTER == 0;
    int hurry = endsQuarter ? length - QUARTER_END_DAYS : length;
    int weekday = month.getDayOfWeek().getValue() - 1;
    for (int date = 0; date < length; date++) {
      double weight = WEEK[weekday] * factor * (date < hurry ? 1 : quarterEnd);
      begins[position + date + 1] = begins[position + date] + weight;
      weekday = weekday == WEEK.length - 1 ? 0 : weekday + 1;
    }
  }

  /** The weight of a day on average. */
  private static double mean(double quarterEnd) {
    double year = 0;
    for (int month = 1; month <= YEAR.length; month++) {
      boolean endsQuarter = month % MONTHS_OF_A_QUARTER == 0;
      double extra = endsQuarter ? QUARTER_END_DAYS * (quarterEnd - 1) : 0;
      year += YEAR[month - 1] * (DAYS_OF_A_YEAR / YEAR.length + extra);
    }
    double week = 0;
    for (double weekday : WEEK) {
      week += weekday;
    }
    return year / DAYS_OF_A_YEAR * week / DAYS_OF_A_WEEK;
  }

  private static int[] reached(double[] begins) {
    int[] reached = new int[(int) begins[begins.length - 1] + 1];
    int day = 0;
    for (int working = 0; working < reached.length; working++) {
      while (day < begins.length - 2 && begins[day + 1] < working) {
        day++;
      }
      reached[working] = day;
    }
    return reached;
  }
}
