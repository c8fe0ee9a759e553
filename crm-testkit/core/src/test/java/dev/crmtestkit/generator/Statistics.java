package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** REALISM's tests of laws, each with its bound. On a fixed seed they are constants. */
final class Statistics {

  private static final double LEAST_P = 1e-4;
  private static final double MOST_Z = 3.9;

  private Statistics() {}

  /** How far a count is from what is expected of a binomial law, in standard deviations. */
  static double z(long successes, long trials, double probability) {
    return (successes - trials * probability) / Math.sqrt(trials * probability * (1 - probability));
  }

  static void assertBinomial(String what, long successes, long trials, double probability) {
    assertThat(z(successes, trials, probability))
        .as("z of %s: %s of %s, expected %s", what, successes, trials, probability)
        .isBetween(-MOST_Z, MOST_Z);
  }

  /** That {@code counts} fit {@code weights}, which need not add up to 1. */
  static void assertChiSquare(String what, long[] counts, double[] weights) {
    assertThat(new ChiSquareTest().chiSquareTest(weights, counts))
        .as("p of the chi-square of %s", what)
        .isGreaterThanOrEqualTo(LEAST_P);
  }
}
