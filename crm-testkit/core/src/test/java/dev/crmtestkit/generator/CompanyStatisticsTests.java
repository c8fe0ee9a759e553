package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of companies as statistics; the numbers in the names of the tests are rows of REALISM.
 */
class CompanyStatisticsTests {

  private static final int COMPANIES = 5_000;

  /** What a Kolmogorov-Smirnov distance stays below in 99.8 of 100 samples, times the root of n. */
  private static final double KOLMOGOROV_BOUND = 1.95;

  /** For a total variation over twelve classes, as REALISM has 1.75 for six. */
  private static final double VARIATION_BOUND = 2.2;

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static CrmData data(long seed) {
    return CrmData.of(spec(seed));
  }

  private static CrmSpec spec(long seed) {
    return CrmSpec.empty()
        .withSeed(seed)
        .withCount(CrmTable.COMPANIES, COMPANIES)
        .withCount(CrmTable.CONTACTS, 5 * COMPANIES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row10IndustriesHaveTheirWeights(long seed) {
    List<Company> companies = data(seed).companies().list();
    double distance = 0;
    for (Industry industry : Industry.values()) {
      long found = companies.stream().filter(c -> industry.label().equals(c.industry())).count();
      distance += Math.abs(found / (double) COMPANIES - industry.percent() / 100.0) / 2;
    }
    assertThat(distance).isLessThan(VARIATION_BOUND / Math.sqrt(COMPANIES));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row11EmployeesAreLogNormalWithinTheirIndustry(long seed) {
    double[] scores =
        data(seed).companies().stream()
            .mapToDouble(
                c ->
                    Math.log((employees(c) + 0.5) / industry(c).employees())
                        / CompanySizes.EMPLOYEES_SIGMA)
            .sorted()
            .toArray();
    assertThat(distanceFromNormal(scores)).isLessThan(KOLMOGOROV_BOUND / Math.sqrt(COMPANIES));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row11LargeCompaniesHaveMoreContactsAndAllHaveEnoughEmployees(long seed) {
    CrmData data = data(seed);
    List<Company> companies = data.companies().list();
    double[] contacts = companies.stream().mapToDouble(c -> data.contactsOf(c).count()).toArray();
    double[] employees = companies.stream().mapToDouble(c -> employees(c)).toArray();
    assertThat(correlation(ranks(contacts), ranks(employees))).isBetween(0.5, 0.9);
    assertThat(IntStream.range(0, COMPANIES)).allMatch(i -> employees[i] >= contacts[i]);
    assertThat(Arrays.stream(employees)).allMatch(count -> count >= 1 && count <= 250_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row12RevenueGoesWithEmployees(long seed) {
    List<Company> companies = data(seed).companies().list();
    double[] employees = logs(companies, c -> employees(c));
    double[] revenues =
        logs(companies, c -> Objects.requireNonNull(c.annualRevenue()).doubleValue());
    assertThat(correlation(employees, revenues)).isBetween(0.94, 0.98);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void row24CellsAreMissingInTheirShares(long seed) {
    CrmData data = data(seed);
    assertShare(data.companies().stream().filter(c -> c.website() == null).count(), 5_000, 0.05);
    assertShare(data.contacts().stream().filter(c -> c.title() == null).count(), 25_000, 0.08);
    assertShare(data.contacts().stream().filter(c -> c.phone() == null).count(), 25_000, 0.20);
  }

  @Test
  void row24NothingIsMissingWhereNothingMayBe() {
    CrmData data = CrmData.of(spec(42).withTuning(Tuning.STANDARD.withMissingData(0)));
    assertThat(data.companies().stream()).allMatch(company -> company.website() != null);
    assertThat(data.contacts().stream().map(Contact::title)).doesNotContainNull();
    assertThat(data.contacts().stream().map(Contact::phone)).doesNotContainNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.6, 0.9})
  void row8ContactsFallWithTheSlopeThatWasAskedFor(double slope) {
    CrmSpec many = spec(42).withCount(CrmTable.CONTACTS, 200_000);
    CrmData data = CrmData.of(many.withTuning(Tuning.STANDARD.withContactSlope(slope)));
    double[] counts =
        data.companies().stream()
            .mapToDouble(c -> -data.contactsOf(c).count())
            .sorted()
            .map(count -> -count)
            .toArray();
    assertThat(Arrays.stream(counts).sum()).isEqualTo(200_000);
    double[] ranks = IntStream.range(20, 2000).mapToDouble(i -> Math.log(i + 1.5)).toArray();
    double[] logs = IntStream.range(20, 2000).mapToDouble(i -> Math.log(counts[i])).toArray();
    assertThat(slope(ranks, logs)).isBetween(-slope - 0.02, -slope + 0.02);
  }

  private static int employees(Company company) {
    return Objects.requireNonNull(company.employeeCount());
  }

  private static Industry industry(Company company) {
    return Arrays.stream(Industry.values())
        .filter(industry -> industry.label().equals(company.industry()))
        .findFirst()
        .orElseThrow();
  }

  private static void assertShare(long found, int of, double share) {
    double deviation = Math.sqrt(share * (1 - share) / of);
    assertThat(found / (double) of).isBetween(share - 3.9 * deviation, share + 3.9 * deviation);
  }

  private static double[] logs(List<Company> companies, ToDoubleFunction<Company> column) {
    return companies.stream().mapToDouble(c -> Math.log(column.applyAsDouble(c))).toArray();
  }

  /** Against the quantiles, so that no distribution function is needed. */
  private static double distanceFromNormal(double[] sorted) {
    int n = sorted.length;
    int below = 0;
    double distance = 0;
    for (int percent = 1; percent < 1000; percent++) {
      double quantile = NormalLaw.quantile(percent / 1000.0);
      while (below < n && sorted[below] < quantile) {
        below++;
      }
      distance = Math.max(distance, Math.abs(below / (double) n - percent / 1000.0));
    }
    return distance;
  }

  private static double[] ranks(double[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static double correlation(double[] x, double[] y) {
    return slope(x, y) * Math.sqrt(variance(x) / variance(y));
  }

  private static double slope(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length / variance(x);
  }

  private static double variance(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return Arrays.stream(x).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
  }
}
