package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/data.md, row 5: the share of open deals; {@link RealismTests} has that of each stage. */
class HistoryTests {

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.25, 0.4, 0.6})
  void theShareOfOpenDealsIsWhatWasAskedFor(double share) {
    CrmSpec spec = Panel.spec(50_000).withTuning(Tuning.STANDARD.withOpenShare(share));

    assertThat(open(CrmData.of(spec)) / 50_000.0).isCloseTo(share, within(0.012));
  }

  private static long open(CrmData data) {
    return data.deals().stream().filter(deal -> !deal.stage().isClosed()).count();
  }
}
