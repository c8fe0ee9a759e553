package dev.crmtestkit.runner.describe;

/**
 * A law whose logarithms are normal.
 *
 * @param sigma the deviation of the logarithms
 */
record LogNormalLaw(double median, double sigma) {

  /** The share that lies in [from, to). */
  double share(double from, double to) {
    return Math.max(0, below(to) - below(from));
  }

  private double below(double number) {
    return number <= 0
        ? 0
        : NormalCurve.below((StrictMath.log(number) - StrictMath.log(median)) / sigma);
  }
}
