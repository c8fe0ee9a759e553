package dev.crmtestkit.generator;

/** How many children the parents of each table have, by profile: one method a relation. */
record FanOuts(Profile profile) {

  private static final double DEAL_SHIFT = 5;
  private static final double NOTE_SHIFT = 5;

  /** docs/data.md, row 9. */
  private static final double ACTIVITY_SHIFT = 10;

  /** docs/data.md, row 7. */
  private static final double FURTHER_PRODUCTS = 1.2;

  /** Deals of contacts. */
  FanOut deals(long contacts, long deals) {
    return ranked(contacts, deals, slope(0.5, 0.8), DEAL_SHIFT);
  }

  /** docs/data.md, row 9: activities of contacts, of whom some are not active. */
  Relation activities(Contacts contacts, long activities, RankOrder colleagues) {
    if (profile == Profile.UNIFORM) {
      return new Relation(new EvenFanOut(contacts.count(), activities), colleagues);
    }
    long active = ActiveContacts.among(contacts.count());
    FanOut law = ranked(active, activities, slope(0.8, 0.95), ACTIVITY_SHIFT);
    return new Relation(new LeadingFanOut(law, active), new ActiveContacts(contacts, colleagues));
  }

  /** Notes on contacts. */
  FanOut notes(long contacts, long notes) {
    return ranked(contacts, notes, slope(0.7, 0.9), NOTE_SHIFT);
  }

  /**
   * docs/data.md, row 7: line items of deals, of which a deal has no more than there are products.
   */
  FanOut lineItems(long deals, long items, long products, Cells chance) {
    int most = (int) Math.max(1, Math.min(products, LineItems.USUAL_MOST_PER_DEAL));
    ChildLaw law =
        profile == Profile.SKEWED
            ? ChildLaw.zipf(1, most)
            : ChildLaw.oneAndPoisson(FURTHER_PRODUCTS, most);
    return few(law, deals, items, chance);
  }

  /** docs/data.md, row 7: how much more the product at one rank is bought than that at the next. */
  double productSlope() {
    return profile == Profile.UNIFORM ? 0 : slope(1, 1.2);
  }

  /** docs/data.md, row 25: mail addresses of contacts, and their numbers. */
  FanOut contactPoints(long contacts, long points, Cells chance) {
    return few(
        ChildLaw.zipf(slope(1, 2), ContactPoints.MOST_PER_CONTACT), contacts, points, chance);
  }

  private FanOut ranked(long parents, long children, double slope, double shift) {
    return profile == Profile.UNIFORM
        ? new EvenFanOut(parents, children)
        : ZipfFanOut.of(parents, children, slope, shift);
  }

  private FanOut few(ChildLaw law, long parents, long children, Cells chance) {
    return profile == Profile.UNIFORM
        ? new EvenFanOut(parents, children)
        : ClassFanOut.of(law, parents, children, chance);
  }

  private double slope(double balanced, double skewed) {
    return profile == Profile.SKEWED ? skewed : balanced;
  }
}
