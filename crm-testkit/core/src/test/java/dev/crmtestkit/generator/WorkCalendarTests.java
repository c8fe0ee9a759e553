package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class WorkCalendarTests {

  private static final long SINCE = second("2026-01-01T00:00:00Z");
  private static final long YEARS = 60L * 366 * 86_400;

  private final WorkCalendar office = WorkCalendar.ofTheOffice(SINCE);
  private final WorkCalendar pipeline = WorkCalendar.ofThePipeline(SINCE);

  @Property
  void workingTimeNeverGoesBack(
      @ForAll @LongRange(min = -YEARS, max = YEARS) long offset,
      @ForAll @LongRange(min = 0, max = 1_000_000) long step) {
    long second = SINCE + offset;

    assertThat(pipeline.at(second + step)).isGreaterThanOrEqualTo(pipeline.at(second));
    assertThat(pipeline.second(pipeline.at(second + step)))
        .isGreaterThanOrEqualTo(pipeline.second(pipeline.at(second)));
  }

  @Property
  void aSecondAndItsWorkingTimeAreInverse(
      @ForAll @DoubleRange(min = -9_000, max = 22_000) double working) {
    long second = office.second(working);

    assertThat(office.at(second)).isLessThanOrEqualTo(working + 1e-9);
    assertThat(office.at(second + 1)).isGreaterThanOrEqualTo(working - 1e-9);
  }

  @Property
  void nobodyWorksAtNight(@ForAll @DoubleRange(min = 0, max = 17_000) double working) {
    assertThat(Instant.ofEpochSecond(office.second(working)).atOffset(ZoneOffset.UTC).getHour())
        .isBetween(7, 18);
  }

  @Property
  void aTimeBetweenTwoLiesBetweenThem(
      @ForAll @LongRange(min = -YEARS, max = YEARS) long offset,
      @ForAll @LongRange(min = 0, max = 1_000_000) long length,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double share) {
    long from = SINCE + offset;

    assertThat(office.between(from, from + length, share)).isBetween(from, from + length);
    assertThat(office.between(from, from - length, share)).isEqualTo(from);
  }

  @Example
  void aDayIsOneDayOnAverage() {
    long fourYears = second("2026-01-01T00:00:00Z") - second("2022-01-01T00:00:00Z");

    assertThat(office.at(SINCE) - office.at(SINCE - fourYears))
        .isCloseTo(fourYears / (double) Era.DAY, within(5.0));
    assertThat(pipeline.at(SINCE) - pipeline.at(SINCE - fourYears))
        .isCloseTo(fourYears / (double) Era.DAY, within(5.0));
  }

  @Example
  void daysOfOneMonthAreAsLongAsTheirWeekdayIsBusy() {
    assertThat(length(office, "2025-05-06") / length(office, "2025-05-05"))
        .isCloseTo(1.08, within(1e-9));
    assertThat(length(office, "2025-05-11") / length(office, "2025-05-05"))
        .isCloseTo(0.06, within(1e-9));
    assertThat(LocalDate.parse("2025-05-05").getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Example
  void theEndOfAQuarterIsLongForThePipelineOnly() {
    assertThat(length(pipeline, "2025-06-23") / length(pipeline, "2025-06-16"))
        .isCloseTo(1.6, within(1e-9));
    assertThat(length(office, "2025-06-23") / length(office, "2025-06-16"))
        .isCloseTo(1, within(1e-9));
    assertThat(length(pipeline, "2025-05-26") / length(pipeline, "2025-05-19"))
        .isCloseTo(1, within(1e-9));
  }

  private static double length(WorkCalendar calendar, String date) {
    long start = second(date + "T00:00:00Z");
    return calendar.at(start + Era.DAY) - calendar.at(start);
  }

  private static long second(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
