package com.example.contacts;

import static dev.crmtestkit.assertj.CrmAssertions.assertThat;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.junit.CrmDataset;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.testkit.CrmDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@CrmDataset(companies = 100, contacts = 500)
class ContactRepositoryTest {

  @Test
  void findsTheColleagues(Jdbi jdbi, CrmData data) {
    Contact someone = data.contacts().withId(212);

    assertThat(new ContactRepository(jdbi).emailsAt(someone.companyId()))
        .contains(someone.email())
        .hasSameSizeAs(data.contactsOf(data.companyOf(someone)).list());
  }

  @Test
  void promotesOneAndNobodyElse(CrmDatabase database) {
    new ContactRepository(database.jdbi()).promote(212, "Chief of Everything");

    assertThat(database).changes().hasUpdated(CONTACTS, 1).onlyIn(CONTACTS);
    assertThat(database).isConsistent();
  }
}
