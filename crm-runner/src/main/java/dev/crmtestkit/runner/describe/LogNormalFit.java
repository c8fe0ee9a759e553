package dev.crmtestkit.runner.describe;

/** The log-normal law that numbers follow best, found while they pass. */
final class LogNormalFit {

  private long count;
  private double sum;
  private double squares;

  void see(double number) {
    double log = StrictMath.log(number);
    count++;
    sum += log;
    squares += log * log;
  }

  double median() {
    return count == 0 ? 0 : StrictMath.exp(sum / count);
  }

  /** The deviation of the logarithms. */
  double sigma() {
    double mean = sum / count;
    return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
  }

  /** How many of the numbers the law puts into [from, to). */
  double expected(double from, double to) {
    return count * Math.max(0, below(to) - below(from));
  }

  private double below(double number) {
    if (number <= 0 || count == 0) {
      return 0;
    }
    double spread = Math.max(sigma(), 1e-9);
    return NormalCurve.below((StrictMath.log(number) - sum / count) / spread);
  }
}
