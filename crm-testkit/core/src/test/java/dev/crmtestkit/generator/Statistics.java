package dev.crmtestkit.generator;

import static dev.crmtestkit.generator.Measurement.atMost;
import static dev.crmtestkit.generator.Measurement.near;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/** Tests of the laws, each with its bound. On a fixed seed they are constants. */
final class Statistics {

  private static final double LEAST_P = 1e-4;
  private static final double MOST_Z = 3.9;
  private static final double MOST_DISTANCE = 1.95;

  /** For a total variation over six classes. */
  private static final double MOST_VARIATION = 1.75;

  private Statistics() {}

  /** How far a count is from what is expected of a binomial law, in standard deviations. */
  static Measurement binomial(String what, long successes, long trials, double probability) {
    double deviation = Math.sqrt(trials * probability * (1 - probability));
    return near("z of " + what, (successes - trials * probability) / deviation, 0, MOST_Z);
  }

  /** That {@code counts} fit {@code weights}, which need not add up to 1. */
  static Measurement chiSquare(String what, long[] counts, double[] weights) {
    double most =
        new ChiSquaredDistribution(counts.length - 1).inverseCumulativeProbability(1 - LEAST_P);
    return atMost("chi-square of " + what, new ChiSquareTest().chiSquare(weights, counts), most);
  }

  static Measurement kolmogorovSmirnov(String what, RealDistribution law, double[] values) {
    return atMost(
        "D of " + what,
        new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(law, values),
        MOST_DISTANCE / Math.sqrt(values.length));
  }

  /**
   * @param distance the sum of the differences between shares that were found and expected, over
   *     six classes
   */
  static Measurement totalVariation(String what, double distance, long size) {
    return atMost(
        "total variation of " + what, distance / 2, MOST_VARIATION / Math.sqrt((double) size));
  }
}
