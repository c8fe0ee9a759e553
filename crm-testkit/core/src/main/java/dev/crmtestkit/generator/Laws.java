package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/**
 * The laws of all tables in one batch, tied together: each knows its parents, generated here,
 * before, or found in the database.
 */
final class Laws {

  final Batch batch;
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

  Laws(Batch batch, Parents parents) {
    this.batch = batch;
    Relation employment = parents.employment();
    companies =
        new CompanyLaw(
            draw(CrmTable.COMPANIES), batch.spec(), count(CrmTable.COMPANIES), employment);
    contacts =
        new ContactLaw(
            draw(CrmTable.CONTACTS),
            batch.spec(),
            count(CrmTable.CONTACTS),
            parents.employers(companies),
            employment);
    Contacts people = parents.people(contacts);
    products = new ProductLaw(draw(CrmTable.PRODUCTS), count(CrmTable.PRODUCTS));
    Products offers = parents.offers(products);
    Draw deal = draw(CrmTable.DEALS);
    Relation dealContact = DealLaw.contact(deal, count(CrmTable.DEALS), people);
    Terms drawn = new DrawnTerms(deal, people, dealContact);
    lineItems = lineItems(parents.soldDeals(), parents.terms(drawn, people), offers);
    deals = new DealLaw(deal, count(CrmTable.DEALS), people, dealContact, lineItems);
    dealHistory = new DealHistoryLaw(deal, deals);
    dealProducts =
        new DealProductLaw(
            draw(CrmTable.DEAL_PRODUCTS), lineItems, parents.sold(deals, people), offers);
    Deals discussed = parents.discussed(deals, people);
    ActivityTargets targets = parents.targets(people, deals);
    activities = new ActivityLaw(draw(CrmTable.ACTIVITIES), people, discussed, targets);
    notes = new NoteLaw(draw(CrmTable.NOTES), count(CrmTable.NOTES), people, discussed);
    tasks =
        new TaskLaw(
            draw(CrmTable.TASKS),
            count(CrmTable.TASKS),
            people,
            parents.opportunities(deals, people));
    contactEmails = contactEmails(parents.owners(CrmTable.CONTACT_EMAILS, contacts));
    contactPhones = contactPhones(parents.owners(CrmTable.CONTACT_PHONES, contacts));
  }

  /** How many of the batch's rows of {@code table} were made by then, in seconds since 1970. */
  long madeBy(CrmTable<?> table, long second) {
    if (batch.number() == 0) {
      return count(table);
    }
    if (table == CrmTable.DEAL_STAGE_HISTORY) {
      return madeBy(CrmTable.DEALS, second) * DealPath.MOST_ENTRIES;
    }
    if (table == CrmTable.DEAL_PRODUCTS) {
      return lineItems.before(madeBy(CrmTable.DEALS, second));
    }
    if (table == CrmTable.CONTACT_EMAILS) {
      return contactEmails.points().before(madeBy(CrmTable.CONTACTS, second));
    }
    if (table == CrmTable.CONTACT_PHONES) {
      return contactPhones.points().before(madeBy(CrmTable.CONTACTS, second));
    }
    long made = batch.arrivals(table).madeBy(second);
    return table == CrmTable.TASKS
        ? Math.min(made, tasks.before(madeBy(CrmTable.DEALS, second)))
        : made;
  }

  private LineItems lineItems(long sold, Terms terms, Products offers) {
    Draw item = draw(CrmTable.DEAL_PRODUCTS);
    FanOut perDeal =
        item.fanOuts()
            .lineItems(
                sold,
                count(CrmTable.DEAL_PRODUCTS),
                offers.count(),
                item.column("deal_products.deal_id"));
    return new LineItems(item, perDeal, terms, offers);
  }

  private ContactEmailLaw contactEmails(Contacts owners) {
    return new ContactEmailLaw(points(CrmTable.CONTACT_EMAILS, owners), owners);
  }

  private ContactPhoneLaw contactPhones(Contacts owners) {
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
                owners.count(), count(table), draw(table).column(table.name() + ".contact_id")),
        new RowKeys(draw(table).lasting(table.name() + ".id")));
  }

  private long count(CrmTable<?> table) {
    return batch.count(table);
  }

  private Draw draw(CrmTable<?> table) {
    return batch.draw(table);
  }
}
