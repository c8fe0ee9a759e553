package dev.crmtestkit.runner.describe;

/** The standard normal distribution. */
final class NormalCurve {

  private static final double[] COEFFICIENTS = {
    0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
  };
  private static final double SLOPE = 0.2316419;

  private NormalCurve() {}

  /**
   * The share that lies below {@code z}, to seven decimals: Abramowitz and Stegun, Handbook of
   * Mathematical Functions, 26.2.17.
   */
  static double below(double z) {
    if (z < 0) {
      return 1 - below(-z);
    }
    double t = 1 / (1 + SLOPE * z);
    double tail = 0;
    for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
      tail = (tail + COEFFICIENTS[i]) * t;
    }
    return 1 - tail * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
