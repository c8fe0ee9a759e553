package com.example.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.junit.CrmDataset;
import dev.crmtestkit.junit.Isolation;
import dev.crmtestkit.model.Company;
import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Reads only, so all of its tests may share a database. */
@CrmDataset(isolation = Isolation.READ_ONLY)
class PipelineTest {

  @Test
  void ofEveryCompanyIsTheSumOfItsOpenDeals(Jdbi jdbi, CrmData data) {
    ContactRepository repository = new ContactRepository(jdbi);

    data.companies()
        .forEach(
            company ->
                assertThat(repository.pipelineOf(company.id()))
                    .isEqualByComparingTo(pipeline(data, company)));
  }

  @Test
  void ofAllCompaniesIsThatOfTheDashboard(Jdbi jdbi, CrmData data) {
    ContactRepository repository = new ContactRepository(jdbi);

    BigDecimal sum =
        data.companies().stream()
            .map(company -> repository.pipelineOf(company.id()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(data.sums().pipelineValue());
  }

  private static BigDecimal pipeline(CrmData data, Company company) {
    return data.dealsOf(company).stream()
        .filter(deal -> !deal.stage().isClosed())
        .map(deal -> deal.value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
