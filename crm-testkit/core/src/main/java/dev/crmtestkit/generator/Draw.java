package dev.crmtestkit.generator;

/**
 * What the laws of one table draw from: the seeds, the era and the tuning, the words, and where the
 * ids and row numbers of this batch of its rows begin.
 *
 * @param seed of the data set
 * @param batchSeed of this batch of rows; that of the data set for the first
 * @param ids the ids of the rows, by index in the whole table
 * @param firstIndex the index, in the whole table, of the batch's first row
 * @param batch 0 for the rows that are there from the start
 * @param arrivals when the rows of a later batch are made
 */
record Draw(
    long seed,
    long batchSeed,
    Era era,
    Tuning tuning,
    Words words,
    RowIds ids,
    long firstIndex,
    int batch,
    Arrivals arrivals) {

  /** How many children the parents have. */
  FanOuts fanOuts() {
    return new FanOuts(tuning.profile());
  }

  /** The chance behind the column of that name, in this batch. */
  Cells column(String name) {
    return Cells.of(batchSeed, name);
  }

  /** The same in all batches, for what must not come twice in any two of them. */
  Cells lasting(String name) {
    return Cells.of(seed, name);
  }

  long id(long index) {
    return ids.id(firstIndex + index);
  }

  /** Counts the rows of a table over all that were ever added, so that added rows are new ones. */
  long number(long index) {
    return ids.firstId() + firstIndex + index - 1;
  }

  /** Whether these rows are the first of their table. */
  boolean isFresh() {
    return ids.firstId() == 1 && firstIndex == 0;
  }

  /** Whether these rows came after the day of the counts, in the order of their indexes. */
  boolean isLater() {
    return batch > 0;
  }

  /** Differs from batch to batch, and for rows that are added to others. */
  long firstId() {
    return number(0) + 1;
  }

  /**
   * When a row was made, in seconds since 1970: in the first batch between {@code event} and its
   * end.
   *
   * @param share how far along, in [0, 1)
   */
  long madeAfter(long event, long index, double share) {
    return isLater() ? Math.max(event, arrivals.at(index)) : era.after(event, share);
  }

  /**
   * Stands between the order of time and the children of the parents, so that those of one parent
   * do not all come at once; in the first batch there is no such order.
   *
   * @param name of the column that refers to the parent
   */
  RankOrder dealt(String name) {
    return dealt(name, arrivals.count());
  }

  /** The same for {@code count} of the rows. */
  RankOrder dealt(String name, long count) {
    return isLater() ? new Permutation(column(name + ".dealt").key(0), count) : AsTheyAre.ORDER;
  }

  /**
   * Who among contacts is first. In the first batch colleagues stay together; later, contacts stand
   * in several places, and nobody stays with anybody.
   */
  RankOrder among(Contacts contacts, String name) {
    Cells order = column(name);
    return isLater()
        ? new Permutation(order.key(0), contacts.count())
        : new WithinCompany(contacts, order);
  }
}
