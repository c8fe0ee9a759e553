package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrySpecsTests {

  static Stream<CrmTable<?>> tables() {
    return CrmTable.counted().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableIsEmptyAtTimesAndNeverTooLong(CrmTable<?> table) {
    LongSummaryStatistics counts =
        specs(7, 500).limit(300).mapToLong(spec -> spec.count(table)).summaryStatistics();

    assertThat(counts.getMin()).isZero();
    assertThat(counts.getMax()).isBetween(100L, 500L);
    assertThat(counts.getAverage()).isBetween(10.0, 100.0);
  }

  @Test
  void everySpecCanBe() {
    assertThat(specs(3, 1_000).limit(300))
        .allSatisfy(spec -> assertThat(CrmData.of(spec).spec()).isEqualTo(spec));
  }

  @Test
  void aSpecThatCanBeStaysAsItIs() {
    assertThat(FeasibleSpec.nearest(CrmSpec.standard())).isEqualTo(CrmSpec.standard());
  }

  @Test
  void rowsWithoutParentsAreLeftOutAndThoseWithTooFewAreCut() {
    CrmSpec wish =
        CrmSpec.standard()
            .withCount(CrmTable.DEALS, 4)
            .withCount(CrmTable.PRODUCTS, 3)
            .withCount(CrmTable.CONTACTS, 2)
            .withCount(CrmTable.CONTACT_EMAILS, 11);

    assertThat(FeasibleSpec.nearest(wish))
        .isEqualTo(
            wish.withCount(CrmTable.DEAL_PRODUCTS, 12).withCount(CrmTable.CONTACT_EMAILS, 10));
    assertThat(FeasibleSpec.nearest(wish.withCount(CrmTable.COMPANIES, 0)))
        .isEqualTo(CrmSpec.empty().withCount(CrmTable.PRODUCTS, 3));
  }

  private static Stream<CrmSpec> specs(long seed, long maxRows) {
    TrySpecs specs = new TrySpecs(seed, maxRows);
    return Stream.generate(specs::next);
  }
}
