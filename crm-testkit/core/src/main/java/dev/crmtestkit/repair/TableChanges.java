package dev.crmtestkit.repair;

import dev.crmtestkit.model.CrmTable;
import java.util.List;

/**
 * The changed rows of a table, each list in the order of id.
 *
 * @param created rows that the data does not have
 * @param updated rows whose values differ
 * @param deleted rows of the data that are gone
 * @param <R> the record of the rows
 */
public record TableChanges<R>(
    CrmTable<R> table, List<R> created, List<TableChanges.RowUpdate<R>> updated, List<R> deleted) {

  public TableChanges {
    created = List.copyOf(created);
    updated = List.copyOf(updated);
    deleted = List.copyOf(deleted);
  }

  /** Whether no row differs. */
  public boolean isEmpty() {
    return created.isEmpty() && updated.isEmpty() && deleted.isEmpty();
  }

  /**
   * A row before and after.
   *
   * @param <R> the record of the row
   */
  public record RowUpdate<R>(R before, R after) {}
}
