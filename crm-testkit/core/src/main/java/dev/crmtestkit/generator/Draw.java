package dev.crmtestkit.generator;

/**
 * What the laws of one table draw from: the data set's seed, era and tuning, the words (as they are
 * and folded), and where this table's row numbers begin.
 *
 * @param firstId the id of the row at index 0
 */
record Draw(long seed, Era era, Tuning tuning, Words words, FoldedWords folded, long firstId) {

  static Draw of(CrmSpec spec, Era era, long lastId) {
    return new Draw(
        spec.seed(), era, spec.tuning(), Words.english(), FoldedWords.english(), lastId + 1);
  }

  /** How many children the parents have. */
  FanOuts fanOuts() {
    return new FanOuts(tuning.profile());
  }

  /** The chance behind the column of that name. */
  Cells column(String name) {
    return Cells.of(seed, name);
  }

  long id(long index) {
    return firstId + index;
  }

  /** Counts the rows of a table over all that were ever added, so that added rows are new ones. */
  long number(long index) {
    return firstId + index - 1;
  }

  /** Whether these rows are the first of their table. */
  boolean isFresh() {
    return firstId == 1;
  }
}
