package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/**
 * The laws of all tables, tied together: each knows its parents, generated here or found in the
 * database.
 */
final class Laws {

  private final CrmSpec spec;
  private final ExistingRows existing;
  private final Era era;
  final CompanyLaw companies;
  final ContactLaw contacts;
  final DealLaw deals;
  final DealHistoryLaw dealHistory;
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
    this.era = Era.of(spec);
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
    Draw deal = draw(CrmTable.DEALS);
    Relation dealContact = DealLaw.contact(deal, spec.count(CrmTable.DEALS), people);
    ExistingDeals unsold =
        new ExistingDeals(existing.dealsWithoutProducts(), people, existing.companies());
    lineItems =
        generates(CrmTable.DEALS)
            ? lineItems(
                spec.count(CrmTable.DEALS), new DrawnTerms(deal, people, dealContact), offers)
            : lineItems(unsold.count(), unsold, offers);
    deals = new DealLaw(deal, spec.count(CrmTable.DEALS), people, dealContact, lineItems);
    dealHistory = new DealHistoryLaw(deal, deals);
    dealProducts =
        new DealProductLaw(
            draw(CrmTable.DEAL_PRODUCTS),
            lineItems,
            generates(CrmTable.DEALS) ? deals : unsold,
            offers);
    Deals opportunities =
        generates(CrmTable.DEALS)
            ? deals
            : new ExistingDeals(existing.deals(), people, existing.companies());
    activities =
        new ActivityLaw(
            draw(CrmTable.ACTIVITIES), spec.count(CrmTable.ACTIVITIES), people, opportunities);
    notes = new NoteLaw(draw(CrmTable.NOTES), spec.count(CrmTable.NOTES), people, opportunities);
    tasks = new TaskLaw(draw(CrmTable.TASKS), spec.count(CrmTable.TASKS), people, opportunities);
    contactEmails = contactEmails();
    contactPhones = contactPhones();
  }

  private LineItems lineItems(long sold, Terms terms, Products offers) {
    Draw item = draw(CrmTable.DEAL_PRODUCTS);
    FanOut perDeal =
        item.fanOuts()
            .lineItems(
                sold,
                spec.count(CrmTable.DEAL_PRODUCTS),
                offers.count(),
                item.column("deal_products.deal_id"));
    return new LineItems(item, perDeal, terms, offers);
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
        draw(table)
            .fanOuts()
            .contactPoints(
                owners.count(),
                spec.count(table),
                draw(table).column(table.name() + ".contact_id")),
        new RowKeys(draw(table).column(table.name() + ".id")));
  }

  private boolean generates(CrmTable<?> table) {
    return spec.count(table) > 0;
  }

  private Draw draw(CrmTable<?> table) {
    return Draw.of(spec, era, existing.lastId(table));
  }
}
