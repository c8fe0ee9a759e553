package dev.crmtestkit.generator;

/**
 * When the rows of a later batch are made: one after the other, evenly in working time, each at a
 * moment of its own within its share. So those that are there as of an instant come first.
 *
 * @param time counts from the day since which the data set lives on
 * @param firstDay the working day on which the batch begins
 * @param count how many rows the batch has when it is over
 * @param moment where in its share a row is made
 */
record Arrivals(WorkingTime time, double firstDay, long count, Cells moment) {

  /** In working days. After the batch's first second, up to its end. */
  static final int DAYS = 28;

  /** When the row was made, in seconds since 1970; never before the row before it. */
  long at(long index) {
    double share = (index + moment.unit(index)) / count;
    return time.second(firstDay + DAYS * share) + 1;
  }

  /** How many rows were made by then. */
  long madeBy(long second) {
    double share = (time.days(second) - firstDay) / DAYS;
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
