package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.DealStage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/data.md, rows 3 to 5, of whole lives, the future among them; {@link RealismTests} has more.
 */
class DealPathsTests {

  static LongStream seeds() {
    return Panel.seeds();
  }

  @Test
  void row3OpenDealsAreWonAsOftenAsTheirStagesSay() {
    CrmSpec spec = Panel.spec(150_000);
    CrmData later = CrmData.of(spec.advancedTo(Instant.parse("2029-01-01T00:00:00Z")));
    long[] open = new long[DealPath.OPEN_STAGES.size()];
    long[] won = new long[open.length];
    CrmData.of(spec)
        .deals()
        .slice(new RowRange(ShownDeals.COUNT, 150_000))
        .forEach(
            deal -> {
              int stage = DealPath.OPEN_STAGES.indexOf(deal.stage());
              if (stage >= 0) {
                DealStage end = later.deals().withId(deal.id()).stage();
                open[stage]++;
                won[stage] += end == DealStage.CLOSED_WON ? 1 : 0;
              }
            });
    assertCalibrated("winning, standing in", won, open);
  }

  private static void assertCalibrated(String what, long[] won, long[] deals) {
    for (int stage = 0; stage < deals.length; stage++) {
      DealStage named = DealPath.OPEN_STAGES.get(stage);
      assertThat(deals[stage]).isGreaterThanOrEqualTo(5_000);
      assertThat(
              Statistics.binomial(
                  what + " " + named, won[stage], deals[stage], named.probability() / 100.0))
          .matches(Measurement::holds);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row5TheHourOfACreationIsOneOfWork(long seed) {
    Laws laws = laws(seed);

    assertThat(LongStream.range(ShownDeals.COUNT, Panel.DEALS).map(laws.deals::createdAt))
        .extracting(second -> Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).getHour())
        .allMatch(hour -> hour >= 7 && hour < 19);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row4AStageIsLeftAfterItIsEntered(long seed) {
    Laws laws = laws(seed);

    assertThat(LongStream.range(0, Panel.DEALS).mapToObj(laws.deals::path))
        .allMatch(
            path ->
                IntStream.range(1, path.length())
                    .allMatch(i -> path.enteredAt(i - 1) < path.enteredAt(i)));
  }

  private static Laws laws(long seed) {
    return laws(seed, Panel.DEALS);
  }

  private static Laws laws(long seed, long deals) {
    return FirstLaws.of(Panel.spec(deals).withSeed(seed));
  }
}
