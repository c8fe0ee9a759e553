package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.List;

/**
 * All rows of the batches before, since they are there when the first of this one comes; but what a
 * parent is given as a whole belongs to this batch's own.
 */
record LaterParents(Batch batch, List<Laws> before) implements Parents {

  /** Companies that hire, in turns, so that none outgrows the number of its employees soon. */
  @Override
  public Relation employment() {
    HiringCompanies companies = HiringCompanies.of(before.get(0).batch);
    long first = 0;
    for (Laws laws : before) {
      boolean isFirst = laws.batch.number() == 0;
      first = isFirst ? 0 : companies.turns(laws.batch, first).next();
    }
    Turns turns = companies.turns(batch, first);
    return new Relation(
        turns,
        companies.inOrderOf(turns),
        batch.draw(CrmTable.CONTACTS).dealt("contacts.company_id"));
  }

  @Override
  public Companies employers(CompanyLaw own) {
    return new CompaniesSoFar(
        Parts.of(before.stream().map(laws -> laws.companies).toList(), CompanyLaw::count));
  }

  @Override
  public Contacts people(ContactLaw own) {
    return new ContactsSoFar(
        Parts.of(before.stream().map(laws -> laws.contacts).toList(), ContactLaw::count));
  }

  @Override
  public Products offers(ProductLaw own) {
    return before.get(0).products;
  }

  @Override
  public long soldDeals() {
    return batch.count(CrmTable.DEALS);
  }

  @Override
  public Deals sold(DealLaw own, Contacts people) {
    return own;
  }

  @Override
  public Terms terms(Terms own, Contacts people) {
    return own;
  }

  @Override
  public Deals opportunities(DealLaw own, Contacts people) {
    return own;
  }

  @Override
  public DealsSoFar discussed(DealLaw own, Contacts people) {
    return new DealsSoFar(
        Parts.of(before.stream().map(laws -> laws.deals).toList(), DealLaw::count)
            .and(own, own.count()));
  }

  @Override
  public Contacts owners(CrmTable<?> points, ContactLaw own) {
    return own;
  }

  @Override
  public ActivityTargets targets(Contacts people, DealLaw own) {
    return new TargetsInTime(
        batch.draw(CrmTable.ACTIVITIES),
        batch.count(CrmTable.ACTIVITIES),
        people,
        discussed(own, people),
        batch.first(CrmTable.DEALS));
  }
}
