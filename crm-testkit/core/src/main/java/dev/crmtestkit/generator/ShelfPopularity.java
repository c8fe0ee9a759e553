package dev.crmtestkit.generator;

/**
 * How often the products of one shelf are bought. Of all products, that at rank r (from 0) is
 * bought in proportion to 1 / (r + 1)^slope; shelf s of S has the ranks s, s + S, s + 2 S ...
 *
 * <p>The first places are added up one by one, the others by the integral from half a rank before
 * to half a rank after, which is less than a ten-thousandth away there. So a place is found in
 * constant time, however many there are.
 */
final class ShelfPopularity {

  private static final int HEAD = 32;

  private final double slope;
  private final double stride;
  private final double shift;
  private final long size;
  private final double[] head;
  private final double mass;

  ShelfPopularity(double slope, int shelf, int shelves, long size) {
    this.slope = slope;
    this.size = size;
    stride = shelves;
    shift = (shelf + 1.0) / shelves - 0.5;
    head = new double[(int) Math.min(HEAD, size)];
    double sum = 0;
    for (int place = 0; place < head.length; place++) {
      sum += StrictMath.pow(shelf + (double) place * shelves + 1, -slope);
      head[place] = sum;
    }
    mass = size <= HEAD ? sum : sum + integral((double) size) - integral(HEAD);
  }

  /** What the shelf weighs among the others. */
  double mass() {
    return mass;
  }

  /**
   * @param part of {@link #mass()}, below it
   */
  long place(double part) {
    double headMass = head[head.length - 1];
    if (part >= headMass && size > HEAD) {
      long place = (long) inverse(part - headMass + integral(HEAD));
      return Math.max(HEAD, Math.min(size - 1, place));
    }
    int place = 0;
    while (place < head.length - 1 && head[place] <= part) {
      place++;
    }
    return place;
  }

  private double integral(double place) {
    double from = stride * (place + shift);
    return slope == 1
        ? StrictMath.log(from) / stride
        : StrictMath.pow(from, 1 - slope) / (1 - slope) / stride;
  }

  private double inverse(double integral) {
    double from =
        slope == 1
            ? StrictMath.exp(integral * stride)
            : StrictMath.pow(integral * stride * (1 - slope), 1 / (1 - slope));
    return from / stride - shift;
  }
}
