package dev.crmtestkit.generator;

/**
 * Ranks contacts by shuffling colleagues among themselves, and companies not at all: so what hangs
 * on the contacts of one company stays together, and may be cut there.
 */
record WithinCompany(Contacts contacts, Cells order) implements RankOrder {

  @Override
  public long rank(long index) {
    RowRange colleagues = contacts.colleagues(index);
    return colleagues.start() + shuffle(colleagues).rank(index - colleagues.start());
  }

  @Override
  public long index(long rank) {
    RowRange colleagues = contacts.colleagues(rank);
    return colleagues.start() + shuffle(colleagues).index(rank - colleagues.start());
  }

  private Permutation shuffle(RowRange colleagues) {
    return new Permutation(order.key(colleagues.start()), colleagues.size());
  }
}
