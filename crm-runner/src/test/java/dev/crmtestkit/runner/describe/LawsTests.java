package dev.crmtestkit.runner.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws that figures are compared with. */
class LawsTests {

  /** From any table of the normal distribution. */
  @ParameterizedTest
  @CsvSource({"0, .5", "1, .8413447", "-1, .1586553", "1.959964, .975", "-3, .0013499", "9, 1"})
  void theNormalCurveIsThatOfTheTables(double z, double share) {
    assertThat(NormalCurve.below(z)).isCloseTo(share, within(1e-6));
  }

  @Test
  void aFitFindsTheLogNormalLaw() {
    LogNormalFit fit = new LogNormalFit();
    for (double number : new double[] {10, 100, 1000}) {
      fit.see(number);
    }
    assertThat(fit.median()).isCloseTo(100, within(1e-6));
    assertThat(fit.sigma()).isCloseTo(Math.log(10) * Math.sqrt(2 / 3.0), within(1e-6));
    assertThat(fit.expected(Double.NEGATIVE_INFINITY, 100)).isCloseTo(1.5, within(1e-6));
    assertThat(fit.expected(100, Double.POSITIVE_INFINITY)).isCloseTo(1.5, within(1e-6));
  }

  @Test
  void aFitOfNothingExpectsNothing() {
    LogNormalFit fit = new LogNormalFit();
    assertThat(fit.median()).isZero();
    assertThat(fit.sigma()).isZero();
    assertThat(fit.expected(1, 10)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.6, 0.95})
  void theChildrenOfAllRanksAreAllChildren(double slope) {
    ZipfLaw law = ZipfLaw.withoutGaps(100, 500, slope, 1);
    double sum = LongStream.rangeClosed(1, 100).mapToDouble(law::children).sum();
    assertThat(sum).isCloseTo(500, within(1e-6));
    assertThat(law.children(100)).isGreaterThanOrEqualTo(1);
    assertThat(law.children(1)).isGreaterThanOrEqualTo(law.children(100) - 1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.6, 0.95})
  void everyParentHasSomeNumberOfChildren(double slope) {
    ZipfLaw law = ZipfLaw.withoutGaps(100, 500, slope, 1);
    double sum = law.parents(0, 4) + law.parents(5, 5) + law.parents(6, 500);
    assertThat(sum).isCloseTo(100, within(1e-6));
  }

  @Test
  void ranksOfAFanOutAreThoseOfItsParents() {
    FanOutCounts counts = new FanOutCounts();
    for (long children : new long[] {3, 5_000, 0, 700, 3}) {
      counts.see(children);
    }
    assertThat(LongStream.rangeClosed(1, 5).map(counts::children))
        .containsExactly(5_000L, 700L, 3L, 3L, 0L);
    assertThat(counts.most()).isEqualTo(5_000);
    assertThat(counts.parents(1, 1_000)).isEqualTo(3);
    assertThat(counts.parents(700, 700)).isEqualTo(1);
    assertThat(counts.children()).isEqualTo(5_706);
    assertThat(FanOutCounts.ranks(25)).containsExactly(1L, 2L, 3L, 5L, 7L, 10L, 20L, 25L);
  }

  @Test
  void aNumberOnAnEdgeLiesAboveIt() {
    Bins bins = new Bins(10, 20);
    for (double number : new double[] {-5, 9.99, 10, 19.99, 20, 1e9}) {
      bins.see(number);
    }
    assertThat(bins.count(0)).isEqualTo(2);
    assertThat(bins.count(1)).isEqualTo(2);
    assertThat(bins.count(2)).isEqualTo(2);
    assertThat(bins.unused()).isZero();
    assertThat(bins.used()).isEqualTo(3);
    assertThat(new Bins(10).used()).isZero();
    assertThat(bins.label(1, Double::toString)).isEqualTo("10.0–20.0");
  }
}
