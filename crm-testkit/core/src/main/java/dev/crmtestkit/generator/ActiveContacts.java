package dev.crmtestkit.generator;

/**
 * Ranks the contacts with whom something is done before all others: {@value #OF_TEN} of ten,
 * rounded up, spread evenly over the companies. Within a company {@code colleagues} tells who they
 * are, and the companies stand in their own order on both sides.
 *
 * @param colleagues ranks by company
 */
record ActiveContacts(Contacts contacts, RankOrder colleagues) implements RankOrder {

  /** docs/data.md, row 9. */
  private static final int OF_TEN = 7;

  /** How many of the first {@code contacts} are active. */
  static long among(long contacts) {
    return (contacts * OF_TEN + 9) / 10;
  }

  @Override
  public long rank(long index) {
    RowRange company = contacts.colleagues(index);
    long place = colleagues.rank(index) - company.start();
    long active = activeOf(company);
    return place < active
        ? among(company.start()) + place
        : among(contacts.count()) + passiveAmong(company.start()) + place - active;
  }

  @Override
  public long index(long rank) {
    long active = among(contacts.count());
    boolean isActive = rank < active;
    RowRange company = contacts.colleagues(isActive ? atActive(rank) : atPassive(rank - active));
    long place =
        isActive
            ? rank - among(company.start())
            : rank - active - passiveAmong(company.start()) + activeOf(company);
    return colleagues.index(company.start() + place);
  }

  private static long activeOf(RowRange company) {
    return among(company.end()) - among(company.start());
  }

  private static long passiveAmong(long contacts) {
    return contacts - among(contacts);
  }

  /** Some contact of the company to which that active rank belongs. */
  private static long atActive(long rank) {
    return rank * 10 / OF_TEN;
  }

  /** The first contact up to whom more are passive than that. */
  private static long atPassive(long rank) {
    return ((rank + 1) * 10 + (10 - OF_TEN) - 1) / (10 - OF_TEN) - 1;
  }
}
