package dev.crmtestkit.generator;

import static dev.crmtestkit.generator.Measurement.atLeast;
import static dev.crmtestkit.generator.Measurement.atMost;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.Note;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.LogNormalDistribution;

/** The statistics of what deals are worth, of what is in them, and of what is said about them. */
final class SalesRealism {

  /** How finely the line of an industry is looked at. */
  private static final int POINTS = 20_000;

  /** A deal with so much for each of its products, in US dollars, can have any. */
  private static final double ENOUGH = 4_000;

  private SalesRealism() {}

  /** Row 6. */
  static Stream<Measurement> values(Sample sample) {
    return values(sample.data());
  }

  /** The same of any data set. */
  static Stream<Measurement> values(CrmData data) {
    return Stream.of(
        values(data, "small", 6_000, size -> size < 50),
        values(data, "medium", 18_000, size -> size >= 50 && size < 1_000),
        values(data, "large", 60_000, size -> size >= 1_000));
  }

  private static Measurement values(CrmData data, String what, double median, IntPredicate size) {
    double[] values =
        data.deals().stream()
            .filter(deal -> size.test(employees(data.companyOf(deal))))
            .mapToDouble(SalesRealism::dollars)
            .toArray();
    return Statistics.kolmogorovSmirnov(
        "values, " + what, new LogNormalDistribution(Math.log(median), 1.1), values);
  }

  /**
   * Row 7. No chi-square can find Zipf's law in the products of all deals: a deal has the most
   * popular product, which has 22 % of fifty, once at most, though it has up to eight products; it
   * has none that is dearer than itself; and industries that buy different things are as frequent
   * among deals as a few large companies have it. What does hold: the products of all deals are a
   * total variation of 0.1 at most from Zipf (0.067 on the panel), and where neither rule has a say
   * they pass the chi-square of what their industries buy, which all together is Zipf's law.
   */
  static Stream<Measurement> products(Sample sample) {
    return Stream.of(productsOfDeals(sample), popularity(sample), popularityOfIndustries(sample));
  }

  private static Measurement productsOfDeals(Sample sample) {
    CrmData data = sample.data();
    long[] counts = new long[LineItems.USUAL_MOST_PER_DEAL];
    data.deals().stream().forEach(deal -> counts[(int) data.dealProductsOf(deal).count() - 1]++);
    double[] weights = new double[counts.length];
    weights[0] = 1;
    for (int more = 1; more < weights.length; more++) {
      weights[more] = weights[more - 1] * 1.2 / more;
    }
    return Statistics.chiSquare("products in a deal", counts, weights);
  }

  /** The difference between the shares that products have, by rank, and those of Zipf's law. */
  private static Measurement popularity(Sample sample) {
    double[] sold = sold(sample.data());
    double all = Arrays.stream(sold).sum();
    double harmonic = IntStream.rangeClosed(1, sold.length).mapToDouble(i -> 1.0 / i).sum();
    Integer[] ranks = ranks(sample, sold.length);
    double distance = 0;
    for (int rank = 0; rank < sold.length; rank++) {
      distance += Math.abs(sold[ranks[rank]] / all - 1 / harmonic / (rank + 1));
    }
    return atMost("total variation of products", distance / 2, 0.1);
  }

  /** The products by popularity, most popular first. */
  private static Integer[] ranks(Sample sample, int products) {
    Products law = sample.laws().products;
    Map<Long, Long> popularity = new HashMap<>();
    for (int shelf = 0; shelf < law.shelves(); shelf++) {
      for (long place = 0; place < law.onShelf(shelf); place++) {
        popularity.put(law.atPlace(shelf, place), place * law.shelves() + shelf);
      }
    }
    Integer[] ranks = IntStream.range(0, products).boxed().toArray(Integer[]::new);
    Arrays.sort(ranks, Comparator.comparing(product -> popularity.get((long) product)));
    return ranks;
  }

  /** Of deals in which a product may be any, given the industries. */
  private static Measurement popularityOfIndustries(Sample sample) {
    CrmData data = sample.data();
    Demand demand = new Demand(sample.laws().products, 1);
    Map<String, double[]> lines = new HashMap<>();
    double[] expected = new double[(int) data.products().count()];
    long[] sold = new long[expected.length];
    for (Deal deal : data.deals().list()) {
      String industry = Objects.requireNonNull(data.companyOf(deal).industry());
      double[] line = lines.computeIfAbsent(industry, name -> line(demand, name, expected.length));
      long items = data.dealProductsOf(deal).count();
      if (items * Arrays.stream(line).max().orElseThrow() <= 1 && dollars(deal) > items * ENOUGH) {
        data.dealProductsOf(deal).forEach(item -> sold[(int) item.productId() - 1]++);
        for (int product = 0; product < expected.length; product++) {
          expected[product] += items * line[product];
        }
      }
    }
    return Statistics.chiSquare("products by industry", sold, expected);
  }

  private static double[] line(Demand demand, String industry, int products) {
    double[] line = new double[products];
    for (int point = 0; point < POINTS; point++) {
      ProductPlace place = demand.at(industry, (point + 0.5) / POINTS);
      line[(int) demand.product(place)] += 1.0 / POINTS;
    }
    return line;
  }

  /** How often each product, by index, stands in a deal. */
  private static double[] sold(CrmData data) {
    double[] sold = new double[(int) data.products().count()];
    data.dealProducts().stream()
        .mapToLong(DealProduct::productId)
        .forEach(id -> sold[(int) id - 1]++);
    return sold;
  }

  /** Row 22. */
  static Stream<Measurement> texts(Sample sample) {
    CrmData data = sample.data();
    return Stream.of(
        distinct("notes", data.notes().stream().map(Note::content), data.notes().count()),
        distinct(
            "subjects",
            data.activities().stream().map(Activity::subject),
            data.activities().count()));
  }

  private static Measurement distinct(String what, Stream<String> texts, long count) {
    return atLeast("distinct share of " + what, texts.distinct().count() / (double) count, 0.6);
  }

  private static double dollars(Deal deal) {
    CrmCurrency currency = CrmCurrency.valueOf(deal.currency());
    return deal.value().doubleValue() / currency.perDollar().doubleValue();
  }

  private static int employees(Company company) {
    return Objects.requireNonNull(company.employeeCount());
  }
}
