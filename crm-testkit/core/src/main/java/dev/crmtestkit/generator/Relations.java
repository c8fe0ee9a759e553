package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.ArrayList;
import java.util.List;

/** The children of each parent, by index, as far as they are there by now. */
record Relations(Batches batches) {

  Indexes contactsOfCompany(long company) {
    return batches.given(
        CrmTable.CONTACTS, CrmTable.COMPANIES, company, laws -> laws.contacts.ofCompany(company));
  }

  Indexes dealsOfContact(long contact) {
    return batches.given(
        CrmTable.DEALS, CrmTable.CONTACTS, contact, laws -> laws.deals.ofContact(contact));
  }

  /** In the first batch they are those of neighbours, so that none of these needs to be asked. */
  Indexes dealsOfCompany(long company) {
    Indexes contacts = contactsOfCompany(company);
    RowRange first = new RowRange(0, batches.first().batch.count(CrmTable.CONTACTS));
    List<Indexes> deals = new ArrayList<>();
    RowRange neighbours = contacts.within(first).range();
    deals.add(new IndexRange(batches.first().deals.ofColleagues(neighbours)));
    contacts.stream().mapToObj(this::laterDealsOfContact).forEach(deals::add);
    return ScatteredIndexes.joining(deals);
  }

  Indexes itemsOfDeal(long deal) {
    return batches.own(
        CrmTable.DEAL_PRODUCTS, CrmTable.DEALS, deal, (laws, own) -> laws.lineItems.ofDeal(own));
  }

  /** Where the stages of a deal may be. */
  Indexes stagesOfDeal(long deal) {
    return batches.own(
        CrmTable.DEAL_STAGE_HISTORY,
        CrmTable.DEALS,
        deal,
        (laws, own) -> laws.dealHistory.ofDeal(own));
  }

  Indexes tasksOfDeal(long deal) {
    return batches.own(CrmTable.TASKS, CrmTable.DEALS, deal, (laws, own) -> laws.tasks.ofDeal(own));
  }

  Indexes notesOfContact(long contact) {
    return batches.given(
        CrmTable.NOTES, CrmTable.CONTACTS, contact, laws -> laws.notes.ofContact(contact));
  }

  Indexes activitiesOfContact(long contact) {
    Indexes deals = dealsOfContact(contact);
    return batches.given(
        CrmTable.ACTIVITIES,
        CrmTable.CONTACTS,
        contact,
        laws -> laws.activities.ofContact(contact, deals));
  }

  Indexes emailsOfContact(long contact) {
    return batches.own(
        CrmTable.CONTACT_EMAILS,
        CrmTable.CONTACTS,
        contact,
        (laws, own) -> laws.contactEmails.points().ofContact(own));
  }

  Indexes phonesOfContact(long contact) {
    return batches.own(
        CrmTable.CONTACT_PHONES,
        CrmTable.CONTACTS,
        contact,
        (laws, own) -> laws.contactPhones.points().ofContact(own));
  }

  private Indexes laterDealsOfContact(long contact) {
    Indexes all = dealsOfContact(contact);
    long first = batches.first().batch.count(CrmTable.DEALS);
    return all.isEmpty()
        ? all
        : all.within(new RowRange(first, Math.max(first, all.range().end())));
  }
}
