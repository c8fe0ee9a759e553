package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class EraTests {

  private final Era era = Era.of(CrmSpec.standard());

  @Property
  void whatFollowsAnEventLiesBetweenItAndTheDayOfTheCounts(
      @ForAll @LongRange(min = 0, max = 1L << 31) long before,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double share) {
    long event = era.since() - before;

    assertThat(era.after(event, share)).isBetween(event, era.since());
    assertThat(era.joining(event, share)).isBetween(event, era.since());
  }

  @Example
  void whatFollowsAnEventAfterTheDayOfTheCountsIsAtTheEvent() {
    assertThat(era.after(era.since() + 5, 0.9)).isEqualTo(era.since() + 5);
    assertThat(era.joining(era.since() + 5, 0.9)).isEqualTo(era.since() + 5);
  }

  @Example
  void thePresentMovesNoEvent() {
    Era later = Era.of(CrmSpec.standard().advancedTo(Instant.parse("2027-06-01T12:00:00Z")));

    assertThat(later.asOf()).isGreaterThan(era.asOf());
    assertThat(later.since()).isEqualTo(era.since());
    assertThat(later.after(era.since() - 1_000_000, 0.7))
        .isEqualTo(era.after(era.since() - 1_000_000, 0.7));
  }

  @Example
  void fractionsOfASecondAreRoundedUp() {
    assertThat(Era.secondFrom(Instant.parse("1970-01-01T00:00:01Z"))).isEqualTo(1);
    assertThat(Era.secondFrom(Instant.parse("1970-01-01T00:00:01.000001Z"))).isEqualTo(2);
  }

  @Example
  void daysAreThoseOfUtc() {
    assertThat(Era.date(era.since() - 1)).isEqualTo("2025-12-31");
  }

  @Example
  void noDayAheadHasFiveDigitsOfAYear() {
    assertThat(Era.dateAhead(Instant.parse("+10002-03-04T00:00:00Z").getEpochSecond()))
        .isEqualTo("9999-12-31");
  }
}
