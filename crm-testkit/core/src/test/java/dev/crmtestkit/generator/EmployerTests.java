package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmCurrency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerTests {

  private static final CrmData DATA = CrmData.of(CrmSpec.standard());

  @Test
  void theEmployerOfAGeneratedContactIsItsCompany() {
    Laws laws = FirstLaws.of(DATA.spec());
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
  void anEmployerOfWhomNothingIsKnownIsWhereTheContactIs() {
    Contact contact = DATA.contacts().row(7);
    Employer employer = new ExistingContacts(List.of(contact), List.of()).employer(0);
    assertThat(employer.companyId()).isEqualTo(contact.companyId());
    assertThat(employer.industry()).isEmpty();
    assertThat(employer.zone().getId()).isEqualTo(contact.timeZone());
    assertThat(employer.currency()).isEqualTo(CrmCurrency.USD);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, FR, Europe/Paris, EUR",
    "Asia/Tokyo, JP, Asia/Tokyo, JPY",
    "Mars/Crater, CH, Z, USD",
    ",, Z, USD"
  })
  void whatAnExistingCompanyLacksIsUtcAndDollars(
      @Nullable String timeZone, @Nullable String country, String zone, CrmCurrency currency) {
    Instant then = Instant.EPOCH;
    Company company =
        new Company(
            1, "Old", null, null, null, null, null, null, null, null, null, country, timeZone, then,
            then);
    assertThat(Employer.of(company)).isEqualTo(new Employer(1, "", 100, ZoneId.of(zone), currency));
  }
}
