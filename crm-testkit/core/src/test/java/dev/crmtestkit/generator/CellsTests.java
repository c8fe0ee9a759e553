package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CellsTests {

  private static final int MANY = 100_000;

  @Property
  void aCellDependsOnItsColumnAndRowOnly(@ForAll long seed, @ForAll long row) {
    Cells column = Cells.of(seed, "contacts.phone");
    long alone = column.bits(row);

    Cells.of(seed, "contacts.a_new_column").bits(row);
    column.bits(row + 1);

    assertThat(column.bits(row)).isEqualTo(alone);
    assertThat(Cells.of(seed, "contacts.phone").bits(row)).isEqualTo(alone);
    assertThat(Cells.of(seed, "contacts.a_new_column").bits(row)).isNotEqualTo(alone);
  }

  @Property
  void numbersStayWithinTheirBounds(
      @ForAll long seed, @ForAll long row, @ForAll @IntRange(min = 1) int bound) {
    Cells cells = Cells.of(seed, "any");

    assertThat(cells.below(row, bound)).isBetween(0, bound - 1);
    assertThat(cells.unit(row)).isGreaterThanOrEqualTo(0).isLessThan(1);
  }

  @Property
  void bothEndsOfARangeAreIncluded(
      @ForAll long seed, @ForAll @LongRange(min = 0, max = 1L << 40) long first) {
    Cells cells = Cells.of(seed, "any");

    assertThat(LongStream.range(0, 200).map(row -> cells.between(row, first, first + 2)).distinct())
        .containsExactlyInAnyOrder(first, first + 1, first + 2);
  }

  @Example
  void theMeansAreThoseOfTheLaws() {
    Cells cells = Cells.of(1, "any");

    assertThat(LongStream.range(0, MANY).mapToDouble(cells::unit).average().orElseThrow())
        .isCloseTo(0.5, within(0.003));
    assertThat(LongStream.range(0, MANY).filter(row -> cells.chance(row, 0.3)).count())
        .isBetween(29_500L, 30_500L);
    double[] sorted =
        LongStream.range(0, MANY)
            .mapToDouble(row -> cells.logNormal(row, 120, 1.4))
            .sorted()
            .toArray();
    assertThat(sorted[MANY / 2]).isCloseTo(120, within(2.5));
  }
}
