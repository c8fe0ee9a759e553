package dev.crmtestkit.generator;

/** First the contact is chosen, then, at times, a deal of the company. */
final class TargetsAtCompanies implements ActivityTargets {

  private static final double ABOUT_A_DEAL_SHARE = 0.6;

  private final Draw draw;
  private final Contacts contacts;
  private final Deals deals;
  private final Relation contact;
  private final Cells about;
  private final Cells deal;

  TargetsAtCompanies(Draw draw, long count, Contacts contacts, Deals deals) {
    this.draw = draw;
    this.contacts = contacts;
    this.deals = deals;
    contact = ActivityLaw.perContact(draw, count, contacts);
    about = draw.column("activities.deal_id.about");
    deal = draw.column("activities.deal_id");
  }

  @Override
  public long contact(long index) {
    return contact.parentOf(index);
  }

  /**
   * A deal of the company at which the contact works, if it has any; not one that was closed before
   * the contact came.
   */
  @Override
  public long deal(long index) {
    long number = draw.number(index);
    long person = contact(index);
    RowRange choice = deals.atCompanyOf(person);
    if (choice.isEmpty() || !about.chance(number, ABOUT_A_DEAL_SHARE)) {
      return Topic.NO_DEAL;
    }
    long chosen = deal.between(number, choice.start(), choice.end() - 1);
    return deals.closedAt(chosen) < contacts.createdAt(person) ? Topic.NO_DEAL : chosen;
  }

  @Override
  public Indexes ofContact(long person, Indexes theirDeals) {
    return contact.childrenOf(person);
  }
}
