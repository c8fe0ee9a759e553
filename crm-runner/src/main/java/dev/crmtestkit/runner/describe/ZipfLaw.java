package dev.crmtestkit.runner.describe;

/**
 * How a Zipf-Mandelbrot law deals children out over parents: written down here once more, and not
 * taken from the generator, so that the figures compare two things.
 *
 * <p>The parent at rank x has children in proportion to (x + q)^-s.
 */
final class ZipfLaw {

  private final double parents;
  private final double children;
  private final double slope;
  private final double shift;
  private final double span;

  private ZipfLaw(double parents, double children, double slope, double shift) {
    this.parents = parents;
    this.children = children;
    this.slope = slope;
    this.shift = shift;
    span = power(parents) - power(0);
  }

  /**
   * Where there are two children or more for each parent, none goes without: the shift is doubled
   * until the last has one.
   */
  static ZipfLaw withoutGaps(long parents, long children, double slope, double shift) {
    ZipfLaw law = new ZipfLaw((double) parents, (double) children, slope, shift);
    while (parents > 0 && children >= 2 * parents && law.children((double) parents) < 1) {
      law = new ZipfLaw(law.parents, law.children, slope, 2 * law.shift);
    }
    return law;
  }

  /** The expected children of the parent at {@code rank}, counted from 1. */
  double children(double rank) {
    return children * (power(rank) - power(rank - 1)) / span;
  }

  /** The expected number of parents that have from {@code least} to {@code most} children. */
  double parents(double least, double most) {
    return Math.max(0, parentsWithMoreThan(least - 0.5) - parentsWithMoreThan(most + 0.5));
  }

  private double parentsWithMoreThan(double number) {
    double mean = children / parents;
    if (number <= 0 || (slope == 0 && number < mean)) {
      return parents;
    }
    double density = number * span / (children * (1 - slope));
    double rank = slope == 0 ? 0 : StrictMath.pow(density, -1 / slope) - shift;
    return Math.max(0, Math.min(parents, rank));
  }

  private double power(double rank) {
    return StrictMath.pow(rank + shift, 1 - slope);
  }
}
