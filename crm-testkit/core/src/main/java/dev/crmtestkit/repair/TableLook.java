package dev.crmtestkit.repair;

import dev.crmtestkit.model.CrmException;
import java.util.Set;

/**
 * How a table stands.
 *
 * @param rows how many it has
 * @param fresh how many of them were written since it was pristine
 * @param ids those of the fresh rows, in a table whose rows can be computed; empty if there are too
 *     many
 */
record TableLook(WatchedTable table, long rows, long fresh, Set<String> ids) {

  TableLook {
    ids = Set.copyOf(ids);
  }

  boolean isPristine() {
    return fresh == 0 && rows == table.count();
  }

  /**
   * @throws CrmException if somebody wrote into the table of a lane that was just made
   */
  void requirePristine() {
    if (!isPristine()) {
      throw new CrmException(
          "table %s of a new lane must have %s rows that nobody touched, but has %s, of which %s were; let nobody connect to a lane before it is handed over"
              .formatted(table.name(), table.count(), rows, fresh),
          null);
    }
  }

  /** How many pristine rows are gone, be it that they were changed or deleted. */
  long missing() {
    return table.count() - (rows - fresh);
  }

  /** Whether it is quicker to fill the table again than to look for what is missing. */
  boolean isWhole() {
    return !(table instanceof WatchedTable.Computed<?>)
        || ids.size() != fresh
        || 2 * missing() > table.count();
  }

  /** How many rows a repair writes. */
  long toWrite() {
    return isWhole() ? table.count() : missing();
  }
}
