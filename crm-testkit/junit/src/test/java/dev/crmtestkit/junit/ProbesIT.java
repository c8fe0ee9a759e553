package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.load.ContactDao;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import org.junit.jupiter.api.Test;

/** A test that asks for probes finds them in its database. */
@CrmDataset(probes = true)
class ProbesIT {

  @Test
  void aProbeIsFoundByItsName(CrmData data, ContactDao contacts) {
    Contact expected = data.probe("emoji").row(CrmTable.CONTACTS);
    assertThat(contacts.find(expected.id())).contains(expected);
  }

  @Test
  @CrmDataset(seed = 7)
  void anotherSeedHasTheSameProbes(CrmData data, ContactDao contacts) {
    Company company = data.probe("company-with-many-contacts").row(CrmTable.COMPANIES);
    assertThat(contacts.listByCompany(company.id()))
        .hasSize(40)
        .containsExactlyInAnyOrderElementsOf(data.contactsOf(company).list());
  }
}
