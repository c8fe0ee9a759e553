package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REALISM, row 6: by Kolmogorov and Smirnov, with and without line items. */
class DealValueTests {

  private static final int COUNT = 5_000;
  private static final double BOUND = 1.95;
  private static final double SIGMA = 1.1;

  @ParameterizedTest
  @CsvSource({"1, 2.2", "2, 2.2", "3, 0.6", "4, 5.0", "5, 0.0"})
  void row6ValuesAreLogNormalBySizeOfTheCompany(long seed, double itemsPerDeal) {
    CrmData data =
        CrmData.of(
            CrmSpec.empty()
                .withSeed(seed)
                .withCount(CrmTable.COMPANIES, 6_000)
                .withCount(CrmTable.CONTACTS, 18_000)
                .withCount(CrmTable.DEALS, 60_000)
                .withCount(CrmTable.PRODUCTS, 50)
                .withCount(CrmTable.DEAL_PRODUCTS, (long) (60_000 * itemsPerDeal)));

    assertThat(distance(data, 6_000, size -> size < 50)).isLessThan(BOUND);
    assertThat(distance(data, 18_000, size -> size >= 50 && size < 1_000)).isLessThan(BOUND);
    assertThat(distance(data, 60_000, size -> size >= 1_000)).isLessThan(BOUND);
  }

  /** The greatest distance between the values and the law, times the root of their number. */
  private static double distance(CrmData data, double median, IntPredicate size) {
    double[] values =
        data.deals().stream()
            .filter(deal -> size.test(employees(data.companyOf(deal))))
            .limit(COUNT)
            .map(Deal::value)
            .mapToDouble(value -> StrictMath.log(value.doubleValue() / median) / SIGMA)
            .sorted()
            .toArray();
    double distance = 0;
    for (int i = 0; i < values.length; i++) {
      double chance = chanceBelow(values[i]);
      distance = Math.max(distance, Math.abs(chance - (double) i / values.length));
      distance = Math.max(distance, Math.abs(chance - (i + 1.0) / values.length));
    }
    return distance * StrictMath.sqrt(values.length);
  }

  /** The inverse of the quantile, by halving. */
  private static double chanceBelow(double normal) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (NormalLaw.quantile(middle) < normal) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static int employees(Company company) {
    return Objects.requireNonNull(company.employeeCount());
  }
}
