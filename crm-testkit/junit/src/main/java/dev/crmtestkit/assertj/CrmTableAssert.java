package dev.crmtestkit.assertj;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.testkit.CrmDatabase;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a table of a CRM database.
 *
 * @param <R> the record of the table's rows
 */
public final class CrmTableAssert<R> extends AbstractAssert<CrmTableAssert<R>, CrmDatabase> {

  private final CrmTable<R> table;

  CrmTableAssert(CrmDatabase actual, CrmTable<R> table) {
    super(actual, CrmTableAssert.class);
    this.table = table;
  }

  /** The table has exactly so many rows. */
  public CrmTableAssert<R> hasRowCount(long expected) {
    long count = rowCount();
    if (count != expected) {
      failWithMessage(
          "Expecting the row count of %s to be %s, but was %s; it was %s at the start, and since:%s",
          table, expected, count, actual.data().rows(table).count(), Lines.indented(changes()));
    }
    return this;
  }

  /** The table has no rows. */
  public CrmTableAssert<R> isEmpty() {
    return hasRowCount(0);
  }

  /** No row of the table was created, updated or deleted since the start. */
  public CrmTableAssert<R> isUnchanged() {
    LaneChanges changes = changes();
    if (!changes.isEmpty()) {
      failWithMessage("Expecting %s to be unchanged, but:%s", table, Lines.indented(changes));
    }
    return this;
  }

  private long rowCount() {
    return actual
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from crm." + table).mapTo(Long.class).one());
  }

  /** Those of this table only. */
  private LaneChanges changes() {
    return new LaneChanges(
        actual.changes().tables().stream().filter(changes -> changes.table() == table).toList(),
        List.of());
  }
}
