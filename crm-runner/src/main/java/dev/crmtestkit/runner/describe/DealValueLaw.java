package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.Profile;
import dev.crmtestkit.model.Company;

/**
 * What deals are worth by docs/data.md's row 6: log-normal, with a median by the size of the
 * company. Written down here once more, and not taken from the generator, so that figures compare
 * two things.
 */
final class DealValueLaw {

  private static final double[] MEDIANS = {6_000, 18_000, 60_000};

  /** A company of so many employees is medium, or large. */
  private static final int[] EDGES = {50, 1_000};

  private final double sigma;
  private final long[] deals = new long[MEDIANS.length];

  DealValueLaw(Profile profile) {
    sigma =
        switch (profile) {
          case BALANCED -> 1.1;
          case SKEWED -> 1.6;
          case UNIFORM -> 0.3;
        };
  }

  /** A deal with this company is to be expected. */
  void see(Company company) {
    Integer employees = company.employeeCount();
    int size = 0;
    while (size < EDGES.length && employees != null && employees >= EDGES[size]) {
      size++;
    }
    deals[size]++;
  }

  /** How many deals the law puts into [from, to). */
  double expected(double from, double to) {
    double sum = 0;
    for (int size = 0; size < MEDIANS.length; size++) {
      sum += deals[size] * new LogNormalLaw(MEDIANS[size], sigma).share(from, to);
    }
    return sum;
  }

  String sentence() {
    return "The law is log-normal with a sigma of "
        + sigma
        + " and medians of $6k, $18k and $60k for small, medium and large companies.";
  }
}
