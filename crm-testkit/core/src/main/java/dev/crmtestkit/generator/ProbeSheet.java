package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Rows that are put down one after the other, with ids from 1 in each table. For one thread. */
final class ProbeSheet {

  private final Map<CrmTable<?>, Long> lastIds = new LinkedHashMap<>();
  private final Map<CrmTable<?>, List<Object>> rows = new LinkedHashMap<>();

  /**
   * Puts a row down.
   *
   * @param row makes it, told its id; where ids are UUIDs, told its number
   */
  <R> R add(CrmTable<R> table, LongFunction<R> row) {
    R added = row.apply(lastIds.merge(table, 1L, Long::sum));
    rows.computeIfAbsent(table, none -> new ArrayList<>()).add(added);
    return added;
  }

  /** The rows since this was asked the last time. */
  Map<CrmTable<?>, List<?>> take() {
    Map<CrmTable<?>, List<?>> taken = new LinkedHashMap<>();
    rows.forEach((table, all) -> taken.put(table, List.copyOf(all)));
    rows.clear();
    return taken;
  }
}
