package dev.crmtestkit.generator;

import dev.crmtestkit.model.Deal;
import java.time.Instant;
import java.util.List;

/**
 * Deals that were in the database before.
 *
 * @param rows in the order of company
 * @param contacts whom {@link #atCompanyOf} speaks of
 */
record ExistingDeals(List<Deal> rows, Contacts contacts) implements Deals {

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public long id(long index) {
    return row(index).id();
  }

  @Override
  public long createdAt(long index) {
    return Era.secondFrom(row(index).createdAt());
  }

  /** Of an open one nobody knows when. */
  @Override
  public long closedAt(long index) {
    Instant closedAt = row(index).closedAt();
    return closedAt == null ? Long.MAX_VALUE : closedAt.getEpochSecond();
  }

  @Override
  public RowRange atCompanyOf(long contact) {
    return SortedRuns.run(rows, Deal::companyId, contacts.companyId(contact));
  }

  private Deal row(long index) {
    return rows.get((int) index);
  }
}
