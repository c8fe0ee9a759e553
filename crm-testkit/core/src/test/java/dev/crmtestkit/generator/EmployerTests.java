package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmCurrency;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmployerTests {

  private static final CrmData DATA = CrmData.of(CrmSpec.standard());

  @Test
  void theEmployerOfAGeneratedContactIsItsCompany() {
    Batch batch = Batch.first(DATA.spec(), Map.of());
    Laws laws = new Laws(batch, new FirstParents(batch, ExistingRows.NONE));
    for (long index = 0; index < DATA.contacts().count(); index++) {
      Company company = DATA.companyOf(DATA.contacts().row(index));
      assertThat(laws.contacts.employer(index)).isEqualTo(Employer.of(company));
    }
  }

  @Test
  void theEmployerOfAnExistingContactIsFoundAmongTheCompanies() {
    List<Company> companies = DATA.companies().list();
    Contact contact = DATA.contacts().row(7);
    Contacts existing = new ExistingContacts(List.of(contact), companies);
    assertThat(existing.employer(0)).isEqualTo(Employer.of(DATA.companyOf(contact)));
  }

  @Test
  void anEmployerOfWhomNothingIsKnownIsInUtcAndPaysInDollars() {
    Contacts existing = new ExistingContacts(List.of(DATA.contacts().row(7)), List.of());
    Employer employer = existing.employer(0);
    assertThat(employer.companyId()).isEqualTo(DATA.contacts().row(7).companyId());
    assertThat(employer.industry()).isEmpty();
    assertThat(employer.zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(employer.currency()).isEqualTo(CrmCurrency.USD);
  }
}
