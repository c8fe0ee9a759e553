package dev.crmtestkit.generator;

/**
 * How the work of a day is spread over its hours: from 7 to 19 UTC, rising for three hours, even
 * for six, and falling for three. A trapezium, since its quantile takes no more than a square root,
 * which every machine rounds alike.
 */
final class WorkingHours {

  private static final double HOUR = 3600;
  private static final double START = 7 * HOUR;
  private static final double SLOPE = 3 * HOUR;
  private static final double LENGTH = 12 * HOUR;

  /** What the day would hold if it were even from its first hour to the last. */
  private static final double AREA = LENGTH - SLOPE;

  private WorkingHours() {}

  /**
   * The share of the day's work that is done by then.
   *
   * @param second of the day
   */
  static double share(double second) {
    double since = Math.max(0, Math.min(LENGTH, second - START));
    if (since < SLOPE) {
      return since * since / (2 * SLOPE) / AREA;
    }
    double left = LENGTH - since;
    return left < SLOPE ? 1 - left * left / (2 * SLOPE) / AREA : (since - SLOPE / 2) / AREA;
  }

  /** The second of the day by which that share of its work is done. */
  static double second(double share) {
    double done = share * AREA;
    if (done < SLOPE / 2) {
      return START + StrictMath.sqrt(2 * SLOPE * done);
    }
    double left = Math.max(0, AREA - done);
    return left < SLOPE / 2
        ? START + LENGTH - StrictMath.sqrt(2 * SLOPE * left)
        : START + done + SLOPE / 2;
  }
}
