package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Deal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/data.md, rows 16 and 19: when things happen; {@link RealismTests} has the statistics. */
class WeekAndYearTests {

  static Stream<CrmData> panel() {
    return Panel.ofData();
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

  private static Instant end(Activity activity) {
    Integer minutes = activity.durationMinutes();
    return activity.activityDate().plusSeconds(minutes == null ? 0 : minutes * 60L);
  }
}
