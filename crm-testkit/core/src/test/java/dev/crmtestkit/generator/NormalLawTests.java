package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalLawTests {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.8413447460685429, 1",
    "0.975, 1.959963984540054",
    "0.999, 3.090232306167813",
    "0.025, -1.959963984540054",
    "1e-10, -6.361340902404056"
  })
  void quantilesAreThoseOfTheTables(double p, double quantile) {
    assertThat(NormalLaw.quantile(p)).isCloseTo(quantile, within(1e-8));
  }
}
