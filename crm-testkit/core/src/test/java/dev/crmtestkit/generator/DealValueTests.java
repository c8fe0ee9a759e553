package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.CrmTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/data.md, row 6: by Kolmogorov and Smirnov, with and without line items. */
class DealValueTests {

  @ParameterizedTest
  @CsvSource({"3, 0.6", "4, 5.0", "5, 0.0"})
  void row6ValuesAreLogNormalBySizeOfTheCompany(long seed, double itemsPerDeal) {
    CrmData data =
        CrmData.of(
            CrmSpec.empty()
                .withSeed(seed)
                .withCount(CrmTable.COMPANIES, 6_000)
                .withCount(CrmTable.CONTACTS, 18_000)
                .withCount(CrmTable.DEALS, 60_000)
                .withCount(CrmTable.PRODUCTS, 50)
                .withCount(CrmTable.DEAL_PRODUCTS, (long) (60_000 * itemsPerDeal)));

    assertThat(SalesRealism.values(data)).hasSize(3).allMatch(Measurement::holds);
  }
}
