package dev.crmtestkit.generator;

import java.util.Locale;

/**
 * A statistic of a data set beside its bound.
 *
 * @param statistic what was measured, such as {@code z of being overdue}
 * @param bound as it is told to people
 * @param nearness how near the value is to its bound: 1 at it, more beyond
 */
record Measurement(String statistic, double value, String bound, double nearness) {

  static Measurement atMost(String statistic, double value, double most) {
    return new Measurement(statistic, value, "<= " + plain(most), value / most);
  }

  /** Of what is not negative. */
  static Measurement atLeast(String statistic, double value, double least) {
    return new Measurement(statistic, value, ">= " + plain(least), least / value);
  }

  static Measurement near(String statistic, double value, double expected, double tolerance) {
    String bound = plain(expected) + " +- " + plain(tolerance);
    return new Measurement(statistic, value, bound, Math.abs(value - expected) / tolerance);
  }

  /** False also of what is no number. */
  boolean holds() {
    return nearness <= 1;
  }

  @Override
  public String toString() {
    return "%s is %s, bound %s".formatted(statistic, number(value), bound);
  }

  private static String plain(double value) {
    return number(value).replaceAll("\\.?0+$", "");
  }

  /** With as many digits as a reader wants. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.4f" : "%.2f", value);
  }
}
