package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class FanOutTests {

  /** A law together with its sizes. */
  record Sized(FanOut law, long parents, long children) {}

  @Provide
  Arbitrary<Sized> small() {
    return laws(1, 300, 0, 2_000);
  }

  @Provide
  Arbitrary<Sized> large() {
    return laws(1, CrmSpec.MAX_COUNT, 1, CrmSpec.MAX_COUNT);
  }

  private static Arbitrary<Sized> laws(long from, long to, long fewest, long most) {
    return Combinators.combine(
            Arbitraries.longs().between(from, to),
            Arbitraries.longs().between(fewest, most),
            Arbitraries.doubles().between(0.1, 0.95),
            Arbitraries.doubles().between(0.5, 20),
            Arbitraries.integers().between(0, 2))
        .as((parents, children, s, q, kind) -> sized(parents, children, s, q, kind));
  }

  private static Sized sized(long parents, long children, double s, double q, int kind) {
    FanOut law =
        switch (kind) {
          case 0 -> new EvenFanOut(parents, children);
          case 1 -> ZipfFanOut.of(parents, children, s, q);
          default -> ZipfFanOut.withoutGaps(parents, children, s, q);
        };
    return new Sized(law, parents, children);
  }

  @Property
  void theChildrenOfAllParentsAreAllChildrenOnce(@ForAll("small") Sized sized) {
    assertThat(
            LongStream.range(0, sized.parents)
                .mapToObj(sized.law::childrenOf)
                .flatMapToLong(range -> LongStream.range(range.start(), range.end()))
                .boxed())
        .containsExactlyElementsOf(LongStream.range(0, sized.children).boxed().toList());
  }

  @Property
  void theParentOfAChildHasIt(@ForAll("small") Sized sized) {
    for (long child = 0; child < sized.children; child++) {
      assertThat(sized.law.childrenOf(sized.law.parentOf(child)).contains(child)).isTrue();
    }
  }

  @Property
  void theParentOfAChildHasItAtAnySize(
      @ForAll("large") Sized sized, @ForAll @LongRange(min = 0) long any) {
    long child = any % sized.children;
    long parent = sized.law.parentOf(child);
    long first = sized.law.start(parent);

    assertThat(sized.law.childrenOf(parent).contains(child)).isTrue();
    assertThat(sized.law.parentOf(first)).isEqualTo(parent);
    assertThat(sized.law.start(sized.parents)).isEqualTo(sized.children);
  }

  @Property
  void withTwoChildrenForEachNobodyGoesWithout(
      @ForAll @LongRange(min = 1, max = 3_000) long parents,
      @ForAll @LongRange(min = 0, max = 5_000) long more) {
    FanOut law = ZipfFanOut.withoutGaps(parents, 2 * parents + more, 0.6, 1);

    for (long rank = 0; rank < parents; rank++) {
      assertThat(law.childrenOf(rank).size()).isPositive();
    }
  }

  @Example
  void tenMillionParentsAndFiftyMillionChildrenAgree() {
    FanOut law = ZipfFanOut.withoutGaps(10_000_000, 50_000_000, 0.6, 1);

    for (long child = 0; child < 50_000_000; child += 499) {
      assertThat(law.childrenOf(law.parentOf(child)).contains(child)).isTrue();
    }
  }

  @Example
  void theRichestComesFirst() {
    FanOut law = ZipfFanOut.of(100, 10_000, 0.6, 1);

    assertThat(law.childrenOf(0).size()).isGreaterThan(5 * law.childrenOf(99).size());
  }
}
