package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/data.md, row 7: what industries buy; {@link RealismTests} has what is sold. */
class DemandTests {

  private static final int POINTS = 20_000;

  /** Sold by the weights of the industries, whatever few large companies there are. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void allIndustriesTogetherBuyTheMostPopularProductAsOftenAsZipfSays(long seed) {
    Products products = products(seed);
    Demand demand = new Demand(products, 1);
    double share = 0;
    for (Industry industry : Industry.values()) {
      long bought =
          IntStream.range(0, POINTS)
              .mapToObj(point -> demand.at(industry.label(), (point + 0.5) / POINTS))
              .filter(place -> place.shelf() == 0 && place.place() == 0)
              .count();
      share += industry.percent() / 100.0 * bought / POINTS;
    }

    double harmonic = IntStream.rangeClosed(1, 50).mapToDouble(rank -> 1.0 / rank).sum();
    assertThat(share).isCloseTo(1 / harmonic, within(.01));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void companiesMostlyBuyWhatFitsTheirIndustry(long seed) {
    Products products = products(seed);
    Demand demand = new Demand(products, 1);

    for (Industry industry : Industry.values()) {
      long fitting =
          IntStream.range(0, POINTS)
              .mapToObj(point -> demand.at(industry.label(), (point + 0.5) / POINTS))
              .map(place -> products.category(place.shelf()))
              .filter(category -> ProductWords.english().fits(category, industry.label()))
              .count();
      assertThat(fitting / (double) POINTS).isGreaterThan(.8);
    }
  }

  private static Products products(long seed) {
    return new Sample(seed, 50).laws().products;
  }
}
