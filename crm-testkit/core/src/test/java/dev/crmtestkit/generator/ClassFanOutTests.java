package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ClassFanOutTests {

  private static final Cells CHANCE = Cells.of(42, "orders.customer_id");

  @Property
  void eachChildHasOneParentAndNoParentTooMany(
      @ForAll @LongRange(min = 1, max = 700) long parents,
      @ForAll @DoubleRange(min = 0, max = 1) double full,
      @ForAll @IntRange(min = 1, max = 8) int most) {
    long children = StrictMath.round(full * parents * most);
    FanOut law = ClassFanOut.of(ChildLaw.zipf(1, most), parents, children, CHANCE);

    long next = 0;
    for (long parent = 0; parent < parents; parent++) {
      RowRange own = law.childrenOf(parent);
      assertThat(own.start()).isEqualTo(next);
      assertThat(own.size()).isBetween(children < parents ? 0L : 1L, (long) most);
      for (long child = own.start(); child < own.end(); child++) {
        assertThat(law.parentOf(child)).isEqualTo(parent);
      }
      next = own.end();
    }
    assertThat(next).isEqualTo(children);
  }

  @Property
  void theParentOfAChildHasItAtAnySize(
      @ForAll @LongRange(min = 1, max = CrmSpec.MAX_COUNT) long parents,
      @ForAll @LongRange(min = 1, max = CrmSpec.MAX_COUNT) long children,
      @ForAll @LongRange(min = 0) long any) {
    FanOut law = ClassFanOut.of(ChildLaw.oneAndPoisson(1.2, 8), parents, children, CHANCE);
    long child = any % children;
    long parent = law.parentOf(child);

    assertThat(law.childrenOf(parent).contains(child)).isTrue();
    assertThat(law.parentOf(law.start(parent))).isEqualTo(parent);
    assertThat(law.start(parents)).isEqualTo(children);
  }

  @Property
  void theClassesComeToAllParentsAndAllChildren(
      @ForAll @LongRange(min = 1, max = CrmSpec.MAX_COUNT) long parents,
      @ForAll @DoubleRange(min = 0, max = 1) double full) {
    ChildLaw law = ChildLaw.zipf(1, 5);
    long children = parents + StrictMath.round(full * parents * 4);
    ChildClasses classes = ChildClasses.of(law, parents, children);

    assertThat(classes.count()).isEqualTo(5);
    assertThat(IntStream.range(0, 5).mapToLong(classes::parents)).allMatch(count -> count >= 0);
    assertThat(IntStream.range(0, 5).mapToLong(classes::parents).sum()).isEqualTo(parents);
    assertThat(IntStream.range(0, 5).mapToLong(i -> (i + 1) * classes.parents(i)).sum())
        .isEqualTo(children);
  }

  @Example
  void whereTheMeanIsTheLawsTheClassesAreTheLawTo() {
    ChildLaw law = ChildLaw.zipf(1, 5);
    double harmonic = 137 / 60.0;
    long parents = 1_000_000;

    ChildClasses classes = ChildClasses.of(law, parents, StrictMath.round(5 / harmonic * parents));

    for (int number = 1; number <= 5; number++) {
      assertThat((double) classes.parents(number - 1))
          .isCloseTo(parents / harmonic / number, within(6.0));
    }
  }

  @Example
  void everyPartOfTheTableHasItsShareOfEachClass() {
    FanOut law = ClassFanOut.of(ChildLaw.zipf(1, 5), 100_000, 200_000, CHANCE);

    for (long from = 0; from < 100_000; from += 10_000) {
      assertThat((double) law.childrenOf(new RowRange(from, from + 10_000)).size())
          .isCloseTo(20_000, within(200.0));
    }
  }

  @Example
  void moreChildrenThanTheLawAllowsAreSpreadEvenly() {
    FanOut law = ClassFanOut.of(ChildLaw.zipf(1, 5), 10, 61, CHANCE);

    for (long parent = 0; parent < 10; parent++) {
      assertThat(law.childrenOf(parent).size()).isBetween(6L, 7L);
    }
  }
}
