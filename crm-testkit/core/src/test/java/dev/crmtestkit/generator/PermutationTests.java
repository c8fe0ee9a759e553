package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PermutationTests {

  @Property
  void everyIndexHasARankOfItsOwn(
      @ForAll long key, @ForAll @IntRange(min = 1, max = 400) int size) {
    Permutation permutation = new Permutation(key, size);

    assertThat(LongStream.range(0, size).map(permutation::rank).distinct().boxed())
        .hasSize(size)
        .allMatch(rank -> rank >= 0 && rank < size);
  }

  @Property
  void theTwoWaysAreInverse(
      @ForAll long key,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long size,
      @ForAll @LongRange(min = 0) long any) {
    Permutation permutation = new Permutation(key, size);
    long index = any % size;

    assertThat(permutation.index(permutation.rank(index))).isEqualTo(index);
    assertThat(permutation.rank(permutation.index(index))).isEqualTo(index);
  }

  @Property
  void anotherKeyGivesAnotherOrder(@ForAll long key) {
    assertThat(LongStream.range(0, 100).map(new Permutation(key, 100)::rank).boxed().toList())
        .isNotEqualTo(
            LongStream.range(0, 100).map(new Permutation(key + 1, 100)::rank).boxed().toList());
  }
}
