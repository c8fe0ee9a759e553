package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.repair.LaneReset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTests {

  private final Summary summary = new Summary();

  @Test
  void withoutATestThereIsNothingToSay() {
    assertThat(summary.isEmpty()).isTrue();
  }

  @Test
  void theLineSaysWhatTheRunHasCost() {
    summary.testBegan("jdbc:postgresql://localhost/lane_1");
    summary.testBegan("jdbc:postgresql://localhost/lane_2");
    summary.testBegan("jdbc:postgresql://localhost/lane_1");
    count(LaneReset.Way.NONE);
    count(LaneReset.Way.REPAIR);
    count(LaneReset.Way.CLONE);
    count(LaneReset.Way.CLONE);
    summary.testEnded("FirstTest.one()", Duration.ofMillis(2));
    summary.testEnded("FirstTest.two()", Duration.ofMillis(30));
    summary.testEnded("FirstTest.three()", Duration.ofNanos(1_500_000));

    assertThat(summary.isEmpty()).isFalse();
    assertThat(summary.line(2, 1))
        .isEqualTo(
            "CRM Testkit: 3 tests; 2 templates (1 built, 1 reused), 2 lanes; 1 repair, 0 reloads,"
                + " 2 clones; 33.5 ms for databases in all, slowest 30.0 ms (FirstTest.two())");
  }

  @Test
  void triesOfPropertiesAreNoTests() {
    summary.tryBegan("jdbc:postgresql://localhost/lane_1");
    assertThat(summary.isEmpty()).isFalse();
    assertThat(summary.line(1, 0)).startsWith("CRM Testkit: 0 tests, 1 try; 1 template ");
    summary.testBegan("jdbc:postgresql://localhost/lane_1");
    summary.tryBegan("jdbc:postgresql://localhost/lane_2");
    assertThat(summary.line(1, 0))
        .startsWith("CRM Testkit: 1 test, 2 tries; 1 template (0 built, 1 reused), 2 lanes; ");
  }

  @Test
  void whatATestLeftBehindIsPassedOn() {
    LaneReset reset = new LaneReset(LaneReset.Way.NONE, List.of("a lock"), Duration.ofMillis(1));

    assertThat(summary.count(reset)).containsExactly("a lock");
  }

  private void count(LaneReset.Way way) {
    summary.count(new LaneReset(way, List.of(), Duration.ofMillis(1)));
  }
}
