package dev.crmtestkit.generator;

import static java.util.Map.entry;

import dev.crmtestkit.model.CrmTable;
import java.util.Map;

/** How many rows a table has when nobody says. */
final class StandardCounts {

  private static final Map<CrmTable<?>, Long> COUNTS =
      Map.ofEntries(
          entry(CrmTable.COMPANIES, 100L),
          entry(CrmTable.CONTACTS, 500L),
          entry(CrmTable.DEALS, 200L),
          entry(CrmTable.PRODUCTS, 50L),
          entry(CrmTable.DEAL_PRODUCTS, 300L),
          entry(CrmTable.ACTIVITIES, 400L),
          entry(CrmTable.NOTES, 300L),
          entry(CrmTable.TASKS, 150L));

  private StandardCounts() {}

  /** The count in the standard data set; 0 for the contact points, which come only when asked. */
  static long of(CrmTable<?> table) {
    return COUNTS.getOrDefault(table, 0L);
  }
}
