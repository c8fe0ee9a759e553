package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealStageEntry;

/**
 * The stages in which deals stand or stood, one method a column. A deal has room for as many
 * entries as there can be, and those that are not made yet, or never, are left out.
 */
final class DealHistoryLaw {

  private final Era era;
  private final DealLaw deals;
  private final RowKeys keys;

  DealHistoryLaw(Draw draw, DealLaw deals) {
    this.era = draw.era();
    this.deals = deals;
    keys = new RowKeys(draw.lasting("deal_stage_history.id"));
  }

  DealStageEntry row(long index) {
    long deal = deal(index);
    int position = position(index);
    DealPath path = deals.path(deal);
    boolean isLeft = position < path.positionAt(era.asOf());
    return new DealStageEntry(
        keys.id(deals.id(deal), position),
        deals.id(deal),
        path.stage(position),
        Era.instant(path.enteredAt(position)),
        isLeft ? Era.instant(path.enteredAt(position + 1)) : null);
  }

  /** Whether the deal has come so far. */
  boolean isPresent(long index) {
    return position(index) <= deals.path(deal(index)).positionAt(era.asOf());
  }

  /** Where the entries of a deal may be, by index. */
  RowRange ofDeal(long deal) {
    return new RowRange(deal * DealPath.MOST_ENTRIES, (deal + 1) * DealPath.MOST_ENTRIES);
  }

  private static long deal(long index) {
    return index / DealPath.MOST_ENTRIES;
  }

  private static int position(long index) {
    return (int) (index % DealPath.MOST_ENTRIES);
  }
}
