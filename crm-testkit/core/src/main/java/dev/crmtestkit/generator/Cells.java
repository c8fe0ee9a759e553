package dev.crmtestkit.generator;

import java.util.List;

/**
 * The chance behind one column: each method is a pure function of the column's seed and a row
 * number, so the same row always gets the same cell.
 */
final class Cells {

  private static final double UNIT = 0x1.0p-53;

  private final long seed;

  private Cells(long seed) {
    this.seed = seed;
  }

  /**
   * @param column the full name, such as {@code contacts.first_name}
   */
  static Cells of(long seed, String column) {
    return new Cells(Mixer.named(seed, column));
  }

  /** 64 random bits. */
  long bits(long row) {
    return Mixer.at(seed, row);
  }

  /** Uniform in [0, 1). */
  double unit(long row) {
    return (bits(row) >>> 11) * UNIT;
  }

  /** Uniform in [0, bound). */
  int below(long row, int bound) {
    return (int) (((bits(row) >>> 32) * bound) >>> 32);
  }

  /** Uniform from {@code first} to {@code last}, both included. */
  long between(long row, long first, long last) {
    return first + (long) (unit(row) * (last - first + 1));
  }

  /** True with the given probability. */
  boolean chance(long row, double probability) {
    return unit(row) < probability;
  }

  /** One of the choices, each as likely as the others. */
  <T> T pick(long row, List<T> choices) {
    return choices.get(below(row, choices.size()));
  }

  /** Log-normal with that median; {@code sigma} is the standard deviation of the logarithm. */
  double logNormal(long row, double median, double sigma) {
    return median * StrictMath.exp(sigma * normal(row));
  }

  /** Standard normal. */
  double normal(long row) {
    return NormalLaw.quantile((bits(row) >>> 11) * UNIT + UNIT / 2);
  }

  /** A key for a permutation of its own for each row. */
  long key(long row) {
    return bits(row);
  }
}
