package dev.crmtestkit.generator;

/**
 * How likely a parent has how many children, for parents that have few: weights of the numbers from
 * {@code fewest} on, which need not add up to anything.
 */
final class ChildLaw {

  private static final int HALVINGS = 60;
  private static final double STEEPEST = 700;

  private final int fewest;
  private final double[] weights;

  private ChildLaw(int fewest, double[] weights) {
    this.fewest = fewest;
    this.weights = weights;
  }

  /** Each number as likely as {@code 1 / number^slope}. */
  static ChildLaw zipf(double slope, int most) {
    double[] weights = new double[most];
    for (int number = 1; number <= most; number++) {
      weights[number - 1] = StrictMath.pow(number, -slope);
    }
    return new ChildLaw(1, weights);
  }

  /** One, and as many more as a Poisson law of that mean gives, cut off after {@code most}. */
  static ChildLaw oneAndPoisson(double mean, int most) {
    double[] weights = new double[most];
    double weight = 1;
    for (int more = 0; more < most; more++) {
      weights[more] = weight;
      weight *= mean / (more + 1);
    }
    return new ChildLaw(1, weights);
  }

  /** The same with parents that have none, as likely as those with one. */
  ChildLaw orNone() {
    double[] more = new double[weights.length + 1];
    System.arraycopy(weights, 0, more, 1, weights.length);
    more[0] = weights[0];
    return new ChildLaw(0, more);
  }

  int fewest() {
    return fewest;
  }

  int most() {
    return fewest + weights.length - 1;
  }

  /** The chance of each number when the law is tilted until it has that mean. */
  double[] tiltedTo(double mean) {
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (mean(tilted(middle)) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return tilted(high);
  }

  /** Each weight by exp(slope)^number, brought to a sum of one. */
  private double[] tilted(double slope) {
    double[] chances = new double[weights.length];
    double top = slope > 0 ? slope * (weights.length - 1) : 0;
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = weights[i] * StrictMath.exp(slope * i - top);
      sum += chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= sum;
    }
    return chances;
  }

  private double mean(double[] chances) {
    double mean = 0;
    for (int i = 0; i < chances.length; i++) {
      mean += (fewest + i) * chances[i];
    }
    return mean;
  }
}
