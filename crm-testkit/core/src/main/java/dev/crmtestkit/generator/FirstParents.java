package dev.crmtestkit.generator;

import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import java.util.List;

/** The batch's own rows where it has any of the kind; else those found in the database. */
record FirstParents(Batch batch, ExistingRows existing) implements Parents {

  @Override
  public Relation employment() {
    return ContactLaw.employment(
        batch.draw(CrmTable.CONTACTS),
        batch.generates(CrmTable.COMPANIES)
            ? batch.count(CrmTable.COMPANIES)
            : existing.companies().size(),
        batch.count(CrmTable.CONTACTS),
        batch.spec().tuning().contactSlope());
  }

  @Override
  public Companies employers(CompanyLaw own) {
    return batch.generates(CrmTable.COMPANIES) ? own : new ExistingCompanies(existing.companies());
  }

  @Override
  public Contacts people(ContactLaw own) {
    return owners(own, existing.contacts());
  }

  @Override
  public Products offers(ProductLaw own) {
    return batch.generates(CrmTable.PRODUCTS) ? own : new ExistingProducts(existing.products());
  }

  @Override
  public long soldDeals() {
    return batch.generates(CrmTable.DEALS)
        ? batch.count(CrmTable.DEALS)
        : existing.dealsWithoutProducts().size();
  }

  @Override
  public Deals sold(DealLaw own, Contacts people) {
    return batch.generates(CrmTable.DEALS) ? own : unsold(people);
  }

  @Override
  public Terms terms(Terms own, Contacts people) {
    return batch.generates(CrmTable.DEALS) ? own : unsold(people);
  }

  @Override
  public Deals opportunities(DealLaw own, Contacts people) {
    return batch.generates(CrmTable.DEALS)
        ? own
        : new ExistingDeals(existing.deals(), people, existing.companies());
  }

  @Override
  public Deals discussed(DealLaw own, Contacts people) {
    return opportunities(own, people);
  }

  @Override
  public Contacts owners(CrmTable<?> points, ContactLaw own) {
    return owners(
        own,
        points == CrmTable.CONTACT_EMAILS
            ? existing.contactsWithoutEmails()
            : existing.contactsWithoutPhones());
  }

  @Override
  public ActivityTargets targets(Contacts people, DealLaw own) {
    return new TargetsAtCompanies(
        batch.draw(CrmTable.ACTIVITIES),
        batch.count(CrmTable.ACTIVITIES),
        people,
        opportunities(own, people));
  }

  private ExistingDeals unsold(Contacts people) {
    return new ExistingDeals(existing.dealsWithoutProducts(), people, existing.companies());
  }

  private Contacts owners(ContactLaw own, List<Contact> others) {
    return batch.generates(CrmTable.CONTACTS)
        ? own
        : new ExistingContacts(others, existing.companies());
  }
}
