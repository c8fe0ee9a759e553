package dev.crmtestkit.generator;

import static dev.crmtestkit.generator.Statistics.assertBinomial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.DealStage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REALISM, rows 2 to 5 and 17, of whole lives, the future among them. */
class DealPathsTests {

  private static final double[] MEDIAN_DAYS = {9, 12, 16, 14};

  static LongStream seeds() {
    return Panel.seeds();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void row2TheChanceToWinOfADealThatEnteredAStageIsTheStagesProbability(long seed) {
    Laws laws = laws(seed, 20_000);
    long[] entered = new long[DealPath.OPEN_STAGES.size()];
    long[] won = new long[entered.length];
    for (long deal = ShownDeals.COUNT; deal < 20_000; deal++) {
      DealPath path = laws.deals.path(deal);
      boolean isWon = path.stage(path.length() - 1) == DealStage.CLOSED_WON;
      for (int position = 0; position < path.length() - 1; position++) {
        entered[path.openStage(position)]++;
        won[path.openStage(position)] += isWon ? 1 : 0;
      }
    }
    assertCalibrated("having entered", won, entered);
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
    assertCalibrated("standing in", won, open);
  }

  private static void assertCalibrated(String what, long[] won, long[] deals) {
    for (int stage = 0; stage < deals.length; stage++) {
      DealStage named = DealPath.OPEN_STAGES.get(stage);
      assertThat(deals[stage]).isGreaterThanOrEqualTo(5_000);
      assertBinomial(
          "winning, " + what + " " + named, won[stage], deals[stage], named.probability() / 100.0);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row4StaysAreLogNormalInWorkingTime(long seed) {
    Laws laws = laws(seed);
    WorkCalendar calendar = Era.of(CrmSpec.standard()).pipeline();
    for (int stage = 0; stage < MEDIAN_DAYS.length; stage++) {
      int open = stage;
      double[] stays =
          LongStream.range(ShownDeals.COUNT, Panel.DEALS)
              .mapToObj(laws.deals::path)
              .flatMapToDouble(path -> stays(calendar, path, open))
              .toArray();
      LogNormalDistribution law = new LogNormalDistribution(Math.log(MEDIAN_DAYS[stage]), 0.8);
      assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(law, stays))
          .isLessThan(1.95 / Math.sqrt(stays.length));
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
  void row17ASeventhOfTheOpenDealsIsOverdueOnAnyDay(long seed) {
    CrmSpec spec = Panel.spec(Panel.DEALS).withSeed(seed);
    CrmData data = CrmData.of(spec);
    LocalDate today = LocalDate.ofInstant(spec.asOf(), ZoneOffset.UTC);
    long open = data.deals().stream().filter(deal -> !deal.stage().isClosed()).count();
    long overdue =
        data.deals().stream()
            .filter(deal -> !deal.stage().isClosed())
            .filter(deal -> deal.expectedCloseDate().isBefore(today))
            .count();

    assertBinomial("being overdue", overdue, open, 0.15);
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

  /** The stay in that open stage, if there is one. */
  private static DoubleStream stays(WorkCalendar calendar, DealPath path, int stage) {
    return IntStream.range(0, path.length() - 1)
        .filter(position -> path.openStage(position) == stage)
        .mapToDouble(
            position ->
                calendar.at(path.enteredAt(position + 1)) - calendar.at(path.enteredAt(position)));
  }

  private static Laws laws(long seed) {
    return laws(seed, Panel.DEALS);
  }

  private static Laws laws(long seed, long deals) {
    return FirstLaws.of(Panel.spec(deals).withSeed(seed));
  }
}
