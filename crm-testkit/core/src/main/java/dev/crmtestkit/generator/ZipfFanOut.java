package dev.crmtestkit.generator;

/**
 * Few parents have many children and many have few: a Zipf-Mandelbrot law, cut into parents by its
 * quantiles, so that the counts sum to the number of children exactly.
 *
 * <p>With F(x) = ((x + q)^(1-s) - q^(1-s)) / ((P + q)^(1-s) - q^(1-s)) for P parents, the first
 * child of the parent at rank p is ceil(N F(p)), and the parent of child i is the floor of the
 * inverse of F at i / N. StrictMath, since {@code Math.pow} may differ between machines.
 */
final class ZipfFanOut implements FanOut {

  /** Far above the error of the inverse, which is about 1e-5 for a thousand million parents. */
  private static final double DOUBT = 1e-3;

  /** So much more than one child that rounding cannot take it away. */
  private static final double SURELY_ONE = 1 + 1e-6;

  private final long parents;
  private final long children;
  private final double exponent;
  private final double shift;
  private final double origin;
  private final double span;

  private ZipfFanOut(long parents, long children, double s, double q) {
    this.parents = parents;
    this.children = children;
    this.exponent = 1 - s;
    this.shift = q;
    this.origin = StrictMath.pow(q, exponent);
    this.span = StrictMath.pow(parents + q, exponent) - origin;
  }

  /**
   * @param s the slope of the ranks on a doubly logarithmic scale, in (0, 1)
   * @param q flattens the head; above 0
   */
  static FanOut of(long parents, long children, double s, double q) {
    return parents == 0 ? new EvenFanOut(0, 0) : new ZipfFanOut(parents, children, s, q);
  }

  /**
   * The same, but no parent goes without where there are two children or more for each: the head is
   * flattened as far as the last parent needs.
   */
  static FanOut withoutGaps(long parents, long children, double s, double q) {
    if (children < 2 * parents || parents == 0) {
      return of(parents, children, s, q);
    }
    double flat = q;
    ZipfFanOut law = new ZipfFanOut(parents, children, s, flat);
    while (law.position(parents) - law.position(parents - 1) < SURELY_ONE) {
      flat *= 2;
      law = new ZipfFanOut(parents, children, s, flat);
    }
    return law;
  }

  @Override
  public long start(long rank) {
    if (rank == 0) {
      return 0;
    }
    return rank == parents ? children : Math.min(children, (long) Math.ceil(position(rank)));
  }

  @Override
  public long parentOf(long child) {
    double inverse = StrictMath.pow(origin + span * child / children, 1 / exponent) - shift;
    long rank = Math.max(0, Math.min(parents - 1, (long) inverse));
    double fraction = inverse - rank;
    return fraction > DOUBT && fraction < 1 - DOUBT ? rank : corrected(rank, child);
  }

  private long corrected(long guess, long child) {
    long rank = guess;
    while (start(rank) > child) {
      rank--;
    }
    while (start(rank + 1) <= child) {
      rank++;
    }
    return rank;
  }

  private double position(long rank) {
    return children * ((StrictMath.pow(rank + shift, exponent) - origin) / span);
  }
}
