package dev.crmtestkit.generator;

/**
 * When the rows of a later batch are made: one after the other, evenly in working time, each at a
 * moment of its own within its share. So those that are there as of an instant come first.
 *
 * @param time runs as people work
 * @param begins the second after which the batch begins
 * @param ends the last second of the batch
 * @param count how many rows the batch has when it is over
 * @param moment where in its share a row is made
 */
record Arrivals(WorkCalendar time, long begins, long ends, long count, Cells moment) {

  /** When the row was made, in seconds since 1970; never before the row before it. */
  long at(long index) {
    double start = time.at(begins);
    double share = (index + moment.unit(index)) / count;
    long second = time.second(start + share * (time.at(ends) - start));
    return Math.max(begins + 1, Math.min(ends, second));
  }

  /** How many rows were made by then. */
  long madeBy(long second) {
    double start = time.at(begins);
    double share = (time.at(second) - start) / (time.at(ends) - start);
    long made = Math.max(0, Math.min(count, (long) (share * count)));
    while (made < count && at(made) <= second) {
      made++;
    }
    while (made > 0 && at(made - 1) > second) {
      made--;
    }
    return made;
  }
}
