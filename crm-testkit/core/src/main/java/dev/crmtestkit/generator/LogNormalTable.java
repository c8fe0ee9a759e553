package dev.crmtestkit.generator;

/**
 * The quantiles of a log-normal law with the median 1, looked up: an exponential function for each
 * row would take longer than the rest of it. Between neighbours it is a straight line, which is off
 * by less than a thousandth; in the tails, where the curve bends, it is worked out.
 */
final class LogNormalTable {

  /** How far the stays of deals and the times of tasks vary (docs/data.md, row 4). */
  static final double SIGMA = 0.8;

  private static final int STEPS = 1024;
  private static final double TAIL = 1.0 / 64;
  private static final double HALF_UNIT = 0x1.0p-54;

  /** Written here and never again. */
  private static final double[] QUANTILES = quantiles();

  private LogNormalTable() {}

  /**
   * @param share in [0, 1)
   */
  static double quantile(double share) {
    if (share < TAIL || share >= 1 - TAIL) {
      return exact(share + HALF_UNIT);
    }
    double place = share * STEPS;
    int step = (int) place;
    double low = QUANTILES[step];
    return low + (place - step) * (QUANTILES[step + 1] - low);
  }

  private static double exact(double share) {
    return StrictMath.exp(SIGMA * NormalLaw.quantile(share));
  }

  private static double[] quantiles() {
    double[] quantiles = new double[STEPS + 1];
    for (int step = 1; step < STEPS; step++) {
      quantiles[step] = exact((double) step / STEPS);
    }
    return quantiles;
  }
}
