package dev.crmtestkit.generator;

/**
 * How an industry divides what it buys among the shelves that fit it, such that all industries
 * together buy of each shelf what is usual.
 *
 * <p>Found by iterative proportional fitting (W. E. Deming and F. F. Stephan, "On a least squares
 * adjustment of a sampled frequency table when the expected marginal totals are known", 1940).
 */
final class FittingShares {

  private static final int ROUNDS = 100;

  private final double[] usual;

  /** How many companies are of each industry, as a share. */
  private final double[] weights;

  private final double[][] shares;

  FittingShares(Products products, double[] usual) {
    this.usual = usual;
    Industry[] industries = Industry.values();
    weights = new double[industries.length];
    shares = new double[industries.length][usual.length];
    for (int i = 0; i < industries.length; i++) {
      weights[i] = industries[i].percent() / 100.0;
      for (int shelf = 0; shelf < usual.length; shelf++) {
        String category = products.category(shelf);
        boolean fits = ProductWords.english().fits(category, industries[i].label());
        shares[i][shelf] = fits ? usual[shelf] : 0;
      }
    }
  }

  /**
   * In the order of {@link Industry}. Each comes to one; an industry that nothing fits buys what is
   * usual.
   */
  double[][] byIndustry() {
    for (int round = 0; round < ROUNDS; round++) {
      fitShelves();
      fitIndustries();
    }
    return shares;
  }

  private void fitShelves() {
    for (int shelf = 0; shelf < usual.length; shelf++) {
      double sum = 0;
      for (int i = 0; i < shares.length; i++) {
        sum += weights[i] * shares[i][shelf];
      }
      for (double[] industry : shares) {
        industry[shelf] *= sum == 0 ? 0 : usual[shelf] / sum;
      }
    }
  }

  private void fitIndustries() {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sum(shares[i]) == 0 ? usual.clone() : toOne(shares[i]);
    }
  }

  /** The same proportions, with a sum of one; zeros as they are. */
  static double[] toOne(double[] masses) {
    double sum = sum(masses);
    double[] shares = masses.clone();
    for (int i = 0; i < shares.length && sum > 0; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double sum(double[] masses) {
    double sum = 0;
    for (double mass : masses) {
      sum += mass;
    }
    return sum;
  }
}
