package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sums are without rows, and how they hang together; CrmSumsIT asks a database. */
class CrmSumsTests {

  private static final CrmData DATA = CrmData.of(CrmSpec.standard());
  private static final CrmSums SUMS = DATA.sums();
  private static final CrmSums NOTHING = CrmData.of(CrmSpec.empty()).sums();

  @Test
  void thePipelineHasTheOpenStagesInTheirOrder() {
    assertThat(SUMS.pipelineValueByStage().keySet())
        .containsExactly(
            DealStage.PROSPECTING,
            DealStage.QUALIFICATION,
            DealStage.PROPOSAL,
            DealStage.NEGOTIATION);
  }

  @Test
  void theDataSetGivesTheTwoThatAreAskedForMost() {
    assertThat(DATA.pipelineValueByStage()).isEqualTo(SUMS.pipelineValueByStage());
    assertThat(DATA.wonRevenueByMonth()).isEqualTo(SUMS.wonRevenueByMonth());
  }

  @Test
  void partsComeToTheWhole() {
    assertThat(sum(SUMS.pipelineValueByStage().values())).isEqualTo(SUMS.pipelineValue());
    assertThat(sum(SUMS.wonRevenueByMonth().values())).isEqualTo(SUMS.wonRevenue());
    assertThat(sum(revenues(SUMS.companiesByWonRevenue(100)))).isEqualTo(SUMS.wonRevenue());
    assertThat(SUMS.dealCountByStage().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(200);
  }

  @Test
  void fewerCompaniesAreTheBeginningOfMore() {
    List<CompanyRevenue> all = SUMS.companiesByWonRevenue(100);

    assertThat(all).hasSizeGreaterThan(10);
    assertThat(SUMS.companiesByWonRevenue(7)).isEqualTo(all.subList(0, 7));
    assertThat(SUMS.companiesByWonRevenue(0)).isEmpty();
  }

  @Test
  void ofTwoCompaniesWithTheSameRevenueTheLowerIdComesFirst() {
    RevenueRanking ranking = new RevenueRanking(2);
    for (int index : List.of(5, 3, 4)) {
      ranking.offer(new CompanyRevenue(DATA.companies().row(index), BigDecimal.ONE));
    }

    assertThat(ranking.bestFirst())
        .extracting(ranked -> ranked.company().id())
        .containsExactly(4L, 5L);
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SUMS.companiesByWonRevenue(-1))
        .withMessage("limit must be at least 0, but was -1");
  }

  @Test
  void withoutRowsEverySumIsZeroOrEmpty() {
    assertThat(NOTHING.pipelineValueByStage())
        .hasSize(4)
        .allSatisfy((stage, value) -> assertThat(value).isEqualTo("0.00"));
    assertThat(NOTHING.pipelineValue()).isEqualTo("0.00");
    assertThat(NOTHING.weightedPipelineValue()).isZero();
    assertThat(NOTHING.wonRevenue()).isEqualTo("0.00");
    assertThat(NOTHING.wonRevenueByMonth()).isEmpty();
    assertThat(NOTHING.companiesByWonRevenue(10)).isEmpty();
    assertThat(NOTHING.dealCountByStage()).hasSize(6).containsEntry(DealStage.CLOSED_WON, 0L);
    assertThat(NOTHING.winRate()).isEmpty();
    assertThat(NOTHING.overdueTasks()).isEmpty();
    assertThat(NOTHING.activityCountByType()).hasSize(4).containsEntry(ActivityType.CALL, 0L);
  }

  @Test
  void noSumCanBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> SUMS.dealCountByStage().put(DealStage.CLOSED_WON, 1L));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> SUMS.wonRevenueByMonth().put(YearMonth.of(2026, 1), BigDecimal.TEN));
  }

  @Test
  void theOnlyCurrencyNeedNotBeNamed() {
    assertThat(SUMS.pipelineValueByStage(CrmCurrency.USD)).isEqualTo(SUMS.pipelineValueByStage());
    assertThat(SUMS.pipelineValue(CrmCurrency.USD)).isEqualTo(SUMS.pipelineValue());
    assertThat(SUMS.weightedPipelineValue(CrmCurrency.USD)).isEqualTo(SUMS.weightedPipelineValue());
    assertThat(SUMS.wonRevenue(CrmCurrency.USD)).isEqualTo(SUMS.wonRevenue());
    assertThat(SUMS.wonRevenueByMonth(CrmCurrency.USD)).isEqualTo(SUMS.wonRevenueByMonth());
    assertThat(SUMS.companiesByWonRevenue(3, CrmCurrency.USD))
        .isEqualTo(SUMS.companiesByWonRevenue(3));
  }

  @Test
  void nothingIsSoldInAnotherCurrency() {
    assertThat(SUMS.pipelineValue(CrmCurrency.JPY)).isEqualTo("0.00");
    assertThat(SUMS.wonRevenueByMonth(CrmCurrency.JPY)).isEmpty();
    assertThat(SUMS.companiesByWonRevenue(3, CrmCurrency.JPY)).isEmpty();
  }

  @Test
  void dealsInTwoCurrenciesDoNotAddUp() {
    OneCurrency check = new OneCurrency();
    Deal dollars = DATA.deals().first();
    check.apply(dollars);

    assertThat(check.apply(dollars)).isSameAs(dollars);
    assertThatIllegalStateException()
        .isThrownBy(() -> check.apply(inEuros(dollars)))
        .withMessage(
            "deals must be in one currency to be summed up, but some are in USD and some in EUR;"
                + " name the currency, as in pipelineValue(CrmCurrency.USD)");
  }

  private static Deal inEuros(Deal deal) {
    return new Deal(
        deal.id(),
        deal.companyId(),
        deal.contactId(),
        deal.title(),
        deal.value(),
        "EUR",
        deal.stage(),
        deal.probability(),
        deal.expectedCloseDate(),
        deal.closedAt(),
        deal.createdAt(),
        deal.updatedAt());
  }

  @Test
  void oneDealMakesOneSum() {
    CrmData one =
        CrmData.of(
            CrmSpec.empty()
                .withCount(CrmTable.COMPANIES, 1)
                .withCount(CrmTable.CONTACTS, 1)
                .withCount(CrmTable.DEALS, 1));

    assertThat(one.deals().first().stage()).isEqualTo(DealStage.PROSPECTING);
    assertThat(one.sums().pipelineValue()).isEqualTo(one.deals().first().value());
    assertThat(one.sums().weightedPipelineValue())
        .isEqualByComparingTo(one.deals().first().value().multiply(new BigDecimal("0.10")));
  }

  private static List<BigDecimal> revenues(List<CompanyRevenue> ranked) {
    return ranked.stream().map(CompanyRevenue::revenue).toList();
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }
}
