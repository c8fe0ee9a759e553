package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class EraTests {

  private final Era era = Era.endingAt(Instant.parse("2026-01-01T00:00:00Z"));

  @Property
  void whatFollowsAnEventLiesBetweenItAndTheEnd(
      @ForAll @LongRange(min = 0, max = 1L << 31) long before,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double share) {
    long event = era.asOf() - before;

    assertThat(era.after(event, share)).isBetween(event, era.asOf());
    assertThat(era.within(event, 60, share)).isBetween(event, Math.min(event + 60, era.asOf()));
  }

  @Example
  void whatFollowsAnEventAfterTheEndIsAtTheEvent() {
    assertThat(era.after(era.asOf() + 5, 0.9)).isEqualTo(era.asOf() + 5);
  }

  @Example
  void fractionsOfASecondAreRoundedUp() {
    assertThat(Era.secondFrom(Instant.parse("1970-01-01T00:00:01Z"))).isEqualTo(1);
    assertThat(Era.secondFrom(Instant.parse("1970-01-01T00:00:01.000001Z"))).isEqualTo(2);
  }

  @Example
  void daysAreThoseOfUtc() {
    assertThat(Era.date(era.asOf() - 1)).isEqualTo("2025-12-31");
  }
}
