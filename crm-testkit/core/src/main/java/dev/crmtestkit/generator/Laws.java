package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/**
 * The laws of all tables, tied together: each knows its parents, generated here or found in the
 * database.
 */
final class Laws {

  private final CrmSpec spec;
  private final ExistingRows existing;
  final CompanyLaw companies;
  final ContactLaw contacts;
  final DealLaw deals;
  final ProductLaw products;
  final LineItems lineItems;
  final DealProductLaw dealProducts;
  final ActivityLaw activities;
  final NoteLaw notes;
  final TaskLaw tasks;
  final ContactEmailLaw contactEmails;
  final ContactPhoneLaw contactPhones;

  Laws(CrmSpec spec, ExistingRows existing) {
    this.spec = spec;
    this.existing = existing;
    companies = new CompanyLaw(draw(CrmTable.COMPANIES), spec.count(CrmTable.COMPANIES));
    contacts =
        new ContactLaw(
            draw(CrmTable.CONTACTS),
            spec.count(CrmTable.CONTACTS),
            generates(CrmTable.COMPANIES)
                ? companies
                : new ExistingCompanies(existing.companies()));
    Contacts people =
        generates(CrmTable.CONTACTS)
            ? contacts
            : new ExistingContacts(existing.contacts(), existing.companies());
    products = new ProductLaw(draw(CrmTable.PRODUCTS), spec.count(CrmTable.PRODUCTS));
    Products offers =
        generates(CrmTable.PRODUCTS) ? products : new ExistingProducts(existing.products());
    long soldDeals =
        generates(CrmTable.DEALS)
            ? spec.count(CrmTable.DEALS)
            : existing.dealsWithoutProducts().size();
    lineItems =
        new LineItems(
            draw(CrmTable.DEAL_PRODUCTS),
            new EvenFanOut(soldDeals, spec.count(CrmTable.DEAL_PRODUCTS)),
            offers);
    deals = new DealLaw(draw(CrmTable.DEALS), spec.count(CrmTable.DEALS), people, lineItems);
    dealProducts =
        new DealProductLaw(
            draw(CrmTable.DEAL_PRODUCTS),
            lineItems,
            generates(CrmTable.DEALS)
                ? deals
                : new ExistingDeals(existing.dealsWithoutProducts(), people),
            offers);
    Deals opportunities =
        generates(CrmTable.DEALS) ? deals : new ExistingDeals(existing.deals(), people);
    activities =
        new ActivityLaw(
            draw(CrmTable.ACTIVITIES), spec.count(CrmTable.ACTIVITIES), people, opportunities);
    notes = new NoteLaw(draw(CrmTable.NOTES), spec.count(CrmTable.NOTES), people);
    tasks = new TaskLaw(draw(CrmTable.TASKS), spec.count(CrmTable.TASKS), opportunities);
    contactEmails = contactEmails();
    contactPhones = contactPhones();
  }

  private ContactEmailLaw contactEmails() {
    Contacts owners =
        generates(CrmTable.CONTACTS)
            ? contacts
            : new ExistingContacts(existing.contactsWithoutEmails(), existing.companies());
    return new ContactEmailLaw(points(CrmTable.CONTACT_EMAILS, owners), owners);
  }

  private ContactPhoneLaw contactPhones() {
    Contacts owners =
        generates(CrmTable.CONTACTS)
            ? contacts
            : new ExistingContacts(existing.contactsWithoutPhones(), existing.companies());
    return new ContactPhoneLaw(
        points(CrmTable.CONTACT_PHONES, owners),
        owners,
        draw(CrmTable.CONTACT_PHONES).column("contact_phones.phone"));
  }

  private ContactPoints points(CrmTable<?> table, Contacts owners) {
    return new ContactPoints(
        owners,
        new EvenFanOut(owners.count(), spec.count(table)),
        draw(table).column(table.name() + ".id"));
  }

  private boolean generates(CrmTable<?> table) {
    return spec.count(table) > 0;
  }

  private Draw draw(CrmTable<?> table) {
    return Draw.of(spec, existing.lastId(table));
  }
}
