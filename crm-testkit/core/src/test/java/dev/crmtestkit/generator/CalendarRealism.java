package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.TaskStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** The statistics of when things happen. */
final class CalendarRealism {

  private static final int WEEK = 7;
  private static final int WORKDAYS = 5;
  private static final int FIRST_HOUR = 9;
  private static final int HOURS = 8;
  private static final int SLOTS_OF_AN_HOUR = 4;

  /** At the end of the history there are ever more rows from day to day, even within a week. */
  private static final long LAST_DAYS = 28;

  /** How far around the end of a quarter closings are compared. */
  private static final int NEAR = 10;

  private CalendarRealism() {}

  /** Row 18. */
  static Stream<Measurement> overdueTasks(Sample sample) {
    CrmData data = sample.data();
    LocalDate today = date(sample.spec().asOf());
    long overdue =
        data.tasks().stream()
            .filter(task -> task.status() != TaskStatus.COMPLETED)
            .filter(task -> Objects.requireNonNull(task.dueDate()).isBefore(today))
            .count();
    return Stream.of(Statistics.binomial("an overdue task", overdue, data.tasks().count(), 0.12));
  }

  /** Row 19: every slot in which a meeting of that length ends by 17 is as likely. */
  static Stream<Measurement> meetings(Sample sample) {
    Laws laws = sample.laws();
    List<Activity> meetings =
        sample.data().activities().stream()
            .filter(activity -> activity.type() != ActivityType.EMAIL)
            .toList();
    long[] counts = new long[HOURS];
    double[] expected = new double[HOURS];
    List<LocalDate> dates = new ArrayList<>();
    for (Activity meeting : meetings) {
      ZoneId zone = laws.contacts.employer(meeting.contactId() - 1).zone();
      ZonedDateTime start = meeting.activityDate().atZone(zone);
      dates.add(start.toLocalDate());
      counts[start.getHour() - FIRST_HOUR]++;
      int length = Objects.requireNonNull(meeting.durationMinutes()) / OfficeHours.GRID_MINUTES;
      int slots = HOURS * SLOTS_OF_AN_HOUR - length + 1;
      for (int slot = 0; slot < slots; slot++) {
        expected[slot / SLOTS_OF_AN_HOUR] += 1.0 / slots;
      }
    }
    Era era = Era.of(sample.spec());
    return Stream.of(
        Statistics.chiSquare("hours of meetings", counts, expected),
        days("days of meetings", era, era.office(), age -> 1, dates.stream(), WORKDAYS));
  }

  /**
   * Row 20: weekdays, and the end of the quarter. Within a week the history grows too, which the
   * chi-square of 50,000 deals sees; hence the growth is among what is expected. The months stand
   * in the calendar, but nothing tells them from the growth over a history of about one year.
   */
  static Stream<Measurement> weeks(Sample sample) {
    CrmData data = sample.data();
    Era era = Era.of(sample.spec());
    Stream<LocalDate> deals = data.deals().stream().map(deal -> date(deal.createdAt()));
    Stream<LocalDate> notes = data.notes().stream().map(note -> date(note.createdAt()));
    Stream<LocalDate> tasks = data.tasks().stream().map(task -> date(task.createdAt()));
    DoubleUnaryOperator growth = age -> growth(era, age);
    return Stream.of(
        days("days of deals", era, era.pipeline(), growth, deals, WEEK),
        days("days of closings", era, era.pipeline(), growth, closings(data), WEEK),
        days("days of tasks", era, era.office(), growth, tasks, WEEK),
        days("days of notes", era, era.office(), age -> 1, notes, WEEK),
        hurry(data, era));
  }

  /** The team takes to its system by and by: {@link History#dealAge}. */
  private static double growth(Era era, double age) {
    double left = Math.max(0.01, 1 - age / era.history().window());
    return left * left;
  }

  /**
   * Each whole week by itself, so that it matters little how many fall into which.
   *
   * @param growth how much there is of a day of working time, by its age in working time
   */
  private static Measurement days(
      String what,
      Era era,
      WorkCalendar calendar,
      DoubleUnaryOperator growth,
      Stream<LocalDate> dates,
      int days) {
    long[] counts = new long[days];
    double[] expected = new double[days];
    double now = calendar.at(era.since());
    LocalDate end = monday(Era.date(era.since()).minusDays(LAST_DAYS));
    dates
        .filter(date -> date.isBefore(end))
        .forEach(
            date -> {
              long monday = monday(date).toEpochDay();
              counts[(int) (date.toEpochDay() - monday)]++;
              double[] week = new double[days];
              for (int day = 0; day < days; day++) {
                double noon = calendar.at((monday + day) * Era.DAY + Era.DAY / 2);
                week[day] =
                    growth.applyAsDouble(now - noon)
                        * length(calendar, monday + day, monday + day + 1);
              }
              double all = Arrays.stream(week).sum();
              Arrays.setAll(expected, day -> expected[day] + week[day] / all);
            });
    return Statistics.chiSquare(what, counts, expected);
  }

  /**
   * Closings in the last ten days of a quarter against the ten days before and after, so that the
   * growth of the history cancels out; hence only quarters that are over.
   */
  private static Measurement hurry(CrmData data, Era era) {
    double expected = 0;
    long near = 0;
    long hurried = 0;
    for (long day : closings(data).mapToLong(LocalDate::toEpochDay).toArray()) {
      long end = nearestQuarter(day);
      if (day >= end - 2 * NEAR && day < end + NEAR && end * Era.DAY < era.since()) {
        near++;
        hurried += day >= end - NEAR && day < end ? 1 : 0;
        expected +=
            length(era.pipeline(), end - NEAR, end)
                / length(era.pipeline(), end - 2 * NEAR, end + NEAR);
      }
    }
    return Statistics.binomial("a closing before a quarter's end", hurried, near, expected / near);
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static double length(WorkCalendar calendar, long firstDay, long endDay) {
    return calendar.at(endDay * Era.DAY) - calendar.at(firstDay * Era.DAY);
  }

  /** The first day of the quarter whose beginning is nearest. */
  private static long nearestQuarter(long day) {
    LocalDate month = LocalDate.ofEpochDay(day + 45).withDayOfMonth(1);
    return month.minusMonths((month.getMonthValue() - 1) % 3).toEpochDay();
  }

  private static Stream<LocalDate> closings(CrmData data) {
    return data.deals().stream()
        .flatMap(deal -> Stream.ofNullable(deal.closedAt()))
        .map(CalendarRealism::date);
  }

  private static LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
