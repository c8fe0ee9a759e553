package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the probes, which come first in each table, before those that the laws make. The laws
 * do not know of them: they count their rows from 0, and none of these is a parent there.
 *
 * @param tables by table; an empty table has none
 */
record ProbeRows(Map<CrmTable<?>, List<?>> tables) {

  static ProbeRows of(List<Probe> probes) {
    Map<CrmTable<?>, List<?>> tables = new LinkedHashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      tables.put(table, probes.stream().flatMap(probe -> probe.rows(table).stream()).toList());
    }
    return new ProbeRows(tables);
  }

  long count(CrmTable<?> table) {
    return tables.getOrDefault(table, List.of()).size();
  }

  /** The spec of the rows that are left to the laws. */
  CrmSpec others(CrmSpec spec) {
    CrmSpec others = spec;
    for (CrmTable<?> table : CrmTable.counted()) {
      others = others.withCount(table, spec.count(table) - count(table));
    }
    return others;
  }

  /** The ids of the rows that are left to the laws. */
  Map<CrmTable<?>, RowIds> others(Map<CrmTable<?>, RowIds> ids) {
    Map<CrmTable<?>, RowIds> others = new LinkedHashMap<>();
    ids.forEach((table, all) -> others.put(table, all.after(count(table))));
    return others;
  }

  /** These rows, and behind them those of the law. */
  <R> LongFunction<R> before(CrmTable<R> table, LongFunction<R> law) {
    List<R> own = own(table);
    long count = own.size();
    return count == 0
        ? law
        : index -> index < count ? own.get((int) index) : law.apply(index - count);
  }

  /** At which indexes of a table there is a row: at those of probes, and as the law says. */
  LongPredicate isPresent(CrmTable<?> table, LongPredicate law) {
    long count = count(table);
    return index -> index < count || law.test(index - count);
  }

  /**
   * The children of a parent. Those of a probe are found by looking at all of them.
   *
   * @param index of the parent
   * @param parentId which parent a child refers to
   * @param law tells those of other parents, without the probes
   */
  <C> Indexes children(
      CrmTable<C> child,
      CrmTable<?> parent,
      long index,
      Function<C, @Nullable Long> parentId,
      LongFunction<Indexes> law) {
    long count = count(parent);
    if (index >= count) {
      return law.apply(index - count).shifted(count(child));
    }
    List<C> own = own(child);
    return ScatteredIndexes.of(
        IntStream.range(0, own.size())
            .filter(each -> Objects.equals(parentId.apply(own.get(each)), index + 1))
            .asLongStream()
            .toArray());
  }

  private <R> List<R> own(CrmTable<R> table) {
    return tables.getOrDefault(table, List.of()).stream().map(table.rowType()::cast).toList();
  }
}
