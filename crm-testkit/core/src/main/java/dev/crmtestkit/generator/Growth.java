package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/**
 * How many rows come in each batch after {@code since}. What comes in one is the difference of two
 * whole sums, so even a small table grows as it should in the long run.
 */
record Growth(CrmSpec spec) {

  /**
   * The mean of the days that a deal is open. By Little's law, as many deals come each day as are
   * open, divided by it.
   */
  private static final double MEAN_DAYS_OPEN = 29.7;

  /** So much of the growth of deals has what is done with contacts who are there already. */
  private static final double DONE_PER_DEAL = 0.6;

  private static final double CONTACTS_PER_DAY = 0.0015;
  private static final double COMPANIES_PER_DAY = 0.001;

  /** How many rows come in that batch, the first after {@code since} being 1. */
  long rows(CrmTable<?> table, int batch) {
    return upTo(table, batch) - upTo(table, batch - 1);
  }

  /** How many rows come in all batches after {@code since} up to that one. */
  private long upTo(CrmTable<?> table, int batch) {
    CrmTable<?> owner = owner(table);
    long owners = (long) (perDay(owner) * Batch.DAYS * batch * spec.count(owner));
    return table == owner || spec.count(owner) == 0
        ? owners
        : (long) ((double) spec.count(table) / spec.count(owner) * owners);
  }

  /** The table whose new rows are given all of theirs at once; else the table itself. */
  private static CrmTable<?> owner(CrmTable<?> table) {
    if (table == CrmTable.DEAL_PRODUCTS || table == CrmTable.TASKS) {
      return CrmTable.DEALS;
    }
    boolean arePoints = table == CrmTable.CONTACT_EMAILS || table == CrmTable.CONTACT_PHONES;
    return arePoints ? CrmTable.CONTACTS : table;
  }

  /** The share of the rows as of {@code since} that comes on a working day. */
  private double perDay(CrmTable<?> table) {
    double deals = spec.tuning().openShare() / MEAN_DAYS_OPEN;
    if (table == CrmTable.DEALS) {
      return deals;
    }
    if (table == CrmTable.ACTIVITIES || table == CrmTable.NOTES) {
      return DONE_PER_DEAL * deals;
    }
    if (table == CrmTable.CONTACTS) {
      return CONTACTS_PER_DAY;
    }
    return table == CrmTable.COMPANIES ? COMPANIES_PER_DAY : 0;
  }
}
