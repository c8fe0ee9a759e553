package dev.crmtestkit.generator;

import static dev.crmtestkit.generator.Statistics.assertBinomial;
import static dev.crmtestkit.generator.Statistics.assertChiSquare;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** REALISM, rows 16 and 18 to 20: when things happen. */
class WeekAndYearTests {

  private static final int WEEK = 7;
  private static final int WORKDAYS = 5;

  /** At the end of the history there are ever more rows from day to day, even within a week. */
  private static final long LAST_DAYS = 28;

  static Stream<CrmData> panel() {
    return Panel.ofData();
  }

  @ParameterizedTest
  @MethodSource("panel")
  void row20WhatHappensFollowsTheWeek(CrmData data) {
    Era era = Era.of(data.spec());

    assertWeek("deals", era, era.pipeline(), data.deals().stream().map(Deal::createdAt));
    assertWeek("closings", era, era.pipeline(), closings(data));
    assertWeek("notes", era, era.office(), data.notes().stream().map(Note::createdAt));
    assertWeek("tasks", era, era.office(), data.tasks().stream().map(Task::createdAt));
  }

  /** Against the ten days before and after, so that the growth of the history cancels out. */
  @ParameterizedTest
  @MethodSource("panel")
  void row20ClosingsHurryInTheLastTenDaysOfAQuarter(CrmData data) {
    WorkCalendar calendar = Era.of(data.spec()).pipeline();
    double expected = 0;
    long near = 0;
    long hurried = 0;
    for (long day : closings(data).mapToLong(time -> date(time).toEpochDay()).toArray()) {
      long end = nearestQuarter(day);
      if (day >= end - 20
          && day < end + 10
          && end * Era.DAY < data.spec().since().getEpochSecond()) {
        near++;
        hurried += day >= end - 10 && day < end ? 1 : 0;
        expected += length(calendar, end - 10, end) / length(calendar, end - 20, end + 10);
      }
    }

    assertThat(near).isGreaterThan(500);
    assertThat(expected / near).isBetween(0.4, 0.5);
    assertBinomial("hurry", hurried, near, expected / near);
  }

  @ParameterizedTest
  @MethodSource("panel")
  void row19MeetingsAreInTheCustomersOfficeHours(CrmData data) {
    Laws laws = FirstLaws.of(data.spec());

    assertThat(data.activities().stream().filter(a -> a.type() != ActivityType.EMAIL))
        .hasSizeGreaterThan(3_000)
        .allSatisfy(
            activity -> {
              ZonedDateTime start =
                  activity
                      .activityDate()
                      .atZone(laws.contacts.employer(activity.contactId() - 1).zone());
              int minutes = Objects.requireNonNull(activity.durationMinutes());
              assertThat(start.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
              assertThat(start.toLocalTime()).isAfterOrEqualTo(LocalTime.of(9, 0));
              assertThat(start.toLocalTime().plusMinutes(minutes))
                  .isBeforeOrEqualTo(LocalTime.of(17, 0));
              assertThat(start.toLocalTime().toSecondOfDay() % (15 * 60)).isZero();
            });
  }

  @ParameterizedTest
  @MethodSource("panel")
  void row19MeetingsFollowTheWorkingWeek(CrmData data) {
    Era era = Era.of(data.spec());
    Stream<Instant> meetings =
        data.activities().stream()
            .filter(activity -> activity.type() != ActivityType.EMAIL)
            .map(activity -> midnightOfTheCustomersDay(data, activity));

    assertDays("meetings", era, era.office(), meetings, WORKDAYS);
  }

  @ParameterizedTest
  @MethodSource("panel")
  void row16AnActivityAboutADealIsWithinItsLife(CrmData data) {
    assertThat(data.activities().stream())
        .allSatisfy(
            activity -> {
              Instant created = data.dealOf(activity).map(Deal::createdAt).orElse(Instant.MIN);
              Instant closed = data.dealOf(activity).map(Deal::closedAt).orElse(Instant.MAX);
              assertThat(activity.activityDate()).isBetween(created, closed);
              assertThat(end(activity)).isBeforeOrEqualTo(closed);
              assertThat(activity.createdAt()).isBetween(end(activity), data.spec().since());
            });
  }

  @ParameterizedTest
  @MethodSource("panel")
  void row18AnEighthOfTheTasksIsOverdue(CrmData data) {
    LocalDate today = date(data.spec().asOf());
    long overdue =
        data.tasks().stream()
            .filter(task -> task.status() != TaskStatus.COMPLETED)
            .filter(task -> Objects.requireNonNull(task.dueDate()).isBefore(today))
            .count();

    assertBinomial("being overdue", overdue, data.tasks().count(), 0.12);
  }

  /** A Friday afternoon in California is a Saturday of UTC. */
  private static Instant midnightOfTheCustomersDay(CrmData data, Activity activity) {
    Company company = data.companyOf(data.contactOf(activity));
    return activity
        .activityDate()
        .atZone(ZoneId.of(Objects.requireNonNull(company.timeZone())))
        .toLocalDate()
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private static void assertWeek(
      String what, Era era, WorkCalendar calendar, Stream<Instant> times) {
    assertDays(what, era, calendar, times, WEEK);
  }

  /** Each week by itself, so that it does not matter how many fall into which. */
  private static void assertDays(
      String what, Era era, WorkCalendar calendar, Stream<Instant> times, int days) {
    long[] counts = new long[days];
    double[] expected = new double[days];
    times
        .map(WeekAndYearTests::date)
        .filter(day -> day.isBefore(Era.date(era.since()).minusDays(LAST_DAYS)))
        .forEach(
            date -> {
              int weekday = date.getDayOfWeek().getValue() - 1;
              long monday = date.toEpochDay() - weekday;
              counts[weekday]++;
              for (int day = 0; day < days; day++) {
                expected[day] +=
                    length(calendar, monday + day, monday + day + 1)
                        / length(calendar, monday, monday + days);
              }
            });

    assertChiSquare(what + " over the week", counts, expected);
  }

  private static double length(WorkCalendar calendar, long firstDay, long endDay) {
    return calendar.at(endDay * Era.DAY) - calendar.at(firstDay * Era.DAY);
  }

  /** The first day of the quarter whose beginning is nearest. */
  private static long nearestQuarter(long day) {
    LocalDate month = LocalDate.ofEpochDay(day + 45).withDayOfMonth(1);
    return month.minusMonths((month.getMonthValue() - 1) % 3).toEpochDay();
  }

  private static Stream<Instant> closings(CrmData data) {
    return data.deals().stream().flatMap(deal -> Stream.ofNullable(deal.closedAt()));
  }

  private static Instant end(Activity activity) {
    Integer minutes = activity.durationMinutes();
    return activity.activityDate().plusSeconds(minutes == null ? 0 : minutes * 60L);
  }

  private static LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
