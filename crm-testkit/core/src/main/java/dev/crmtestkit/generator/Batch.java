package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a data set that are drawn together: those that are there from the start, or those of
 * {@value #DAYS} working days after it. The same laws hold for all, each with a seed of its own.
 *
 * @param era the same for all batches
 * @param number 0 for the rows that are there from the start
 * @param counts how many rows each table has in the batch, when it is over
 * @param firsts the index of its first row, by table
 * @param ids those of all rows of each table
 */
record Batch(
    CrmSpec spec,
    Era era,
    int number,
    Map<CrmTable<?>, Long> counts,
    Map<CrmTable<?>, Long> firsts,
    Map<CrmTable<?>, RowIds> ids) {

  /** In working days. */
  static final int DAYS = 28;

  /** Deals, and what is done about them, come as deals move; all else any day. */
  private static final List<CrmTable<?>> HURRIED =
      List.of(CrmTable.DEALS, CrmTable.ACTIVITIES, CrmTable.TASKS);

  /** The rows that are there from the start. */
  static Batch first(CrmSpec spec, Map<CrmTable<?>, RowIds> ids) {
    Map<CrmTable<?>, Long> firsts = new HashMap<>();
    CrmTable.all().forEach(table -> firsts.put(table, 0L));
    return new Batch(spec, Era.of(spec), 0, spec.counts(), firsts, ids);
  }

  /** The batch after this one. */
  Batch next() {
    Map<CrmTable<?>, Long> nextCounts = new HashMap<>();
    Map<CrmTable<?>, Long> nextFirsts = new HashMap<>();
    Growth growth = new Growth(spec);
    for (CrmTable<?> table : CrmTable.all()) {
      nextCounts.put(table, growth.rows(table, number + 1));
      nextFirsts.put(table, first(table) + count(table));
    }
    return new Batch(spec, era, number + 1, nextCounts, nextFirsts, ids);
  }

  /** Of the history of deals, the places that it has: as many as a deal can have entries. */
  long count(CrmTable<?> table) {
    return table == CrmTable.DEAL_STAGE_HISTORY
        ? count(CrmTable.DEALS) * DealPath.MOST_ENTRIES
        : counts.getOrDefault(table, 0L);
  }

  long first(CrmTable<?> table) {
    return table == CrmTable.DEAL_STAGE_HISTORY
        ? first(CrmTable.DEALS) * DealPath.MOST_ENTRIES
        : firsts.getOrDefault(table, 0L);
  }

  boolean generates(CrmTable<?> table) {
    return count(table) > 0;
  }

  /** What the laws of {@code table} draw from. */
  Draw draw(CrmTable<?> table) {
    return new Draw(
        spec.seed(),
        seed(),
        era,
        spec.tuning(),
        Words.english(),
        ids.getOrDefault(table, RowIds.from(1)),
        first(table),
        number,
        arrivals(table));
  }

  /** When the rows of {@code table} are made, in a later batch. */
  Arrivals arrivals(CrmTable<?> table) {
    return new Arrivals(
        HURRIED.contains(table) ? era.pipeline() : era.office(),
        begins(),
        ends(),
        count(table),
        Cells.of(seed(), table.name() + ".arrival"));
  }

  /** The last second before the batch, in seconds since 1970. */
  long begins() {
    return end(number - 1);
  }

  /** The last second of the batch. */
  long ends() {
    return end(number);
  }

  private long end(int batch) {
    WorkCalendar office = era.office();
    return batch == 0 ? era.since() : office.second(office.at(era.since()) + (double) DAYS * batch);
  }

  private long seed() {
    return number == 0 ? spec.seed() : Mixer.at(Mixer.named(spec.seed(), "batch"), number);
  }
}
