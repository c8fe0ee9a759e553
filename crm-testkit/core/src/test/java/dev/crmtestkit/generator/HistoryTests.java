package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REALISM, row 5: the share of deals in each stage as of the day of the counts. */
class HistoryTests {

  /** What a simulation of six million deals gave for each stage, for the usual share of 0.25. */
  private static final Map<DealStage, Double> SHARES =
      new EnumMap<>(
          Map.of(
              DealStage.PROSPECTING, 0.0648,
              DealStage.QUALIFICATION, 0.0765,
              DealStage.PROPOSAL, 0.0726,
              DealStage.NEGOTIATION, 0.0363));

  static Stream<CrmData> panel() {
    return Panel.ofData();
  }

  @ParameterizedTest
  @MethodSource("panel")
  void theStagesHaveTheirShares(CrmData data) {
    Map<DealStage, Long> counts =
        data.deals().stream().collect(Collectors.groupingBy(Deal::stage, Collectors.counting()));
    double deals = data.deals().count();
    double distance =
        Math.abs(open(data) / deals - data.spec().tuning().openShare())
            + SHARES.entrySet().stream()
                .mapToDouble(
                    share -> Math.abs(counts.get(share.getKey()) / deals - share.getValue()))
                .sum();

    assertThat(distance / 2).isLessThan(1.75 / Math.sqrt(deals));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.25, 0.4, 0.6})
  void theShareOfOpenDealsIsWhatWasAskedFor(double share) {
    CrmSpec spec = Panel.spec(50_000).withTuning(Tuning.STANDARD.withOpenShare(share));

    assertThat(open(CrmData.of(spec)) / 50_000.0).isCloseTo(share, within(0.0247));
  }

  private static long open(CrmData data) {
    return data.deals().stream().filter(deal -> !deal.stage().isClosed()).count();
  }
}
