package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of companies when tuned; the numbers in the names of the tests are rows of docs/data.md,
 * whose statistics {@link RealismTests} has.
 */
class CompanyStatisticsTests {

  private static final int COMPANIES = 5_000;

  private static CrmSpec spec(long seed) {
    return CrmSpec.empty()
        .withSeed(seed)
        .withCount(CrmTable.COMPANIES, COMPANIES)
        .withCount(CrmTable.CONTACTS, 5 * COMPANIES);
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
    SimpleRegression line = new SimpleRegression();
    IntStream.range(20, 2000)
        .forEach(rank -> line.addData(Math.log(rank + 1.5), Math.log(counts[rank])));
    assertThat(line.getSlope()).isBetween(-slope - 0.02, -slope + 0.02);
  }
}
