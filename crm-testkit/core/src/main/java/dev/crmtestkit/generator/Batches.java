package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The rows that are there from the start, and those of each batch that has begun. In every table
 * the rows are in the order of their batches, and in a later batch in the order of time: so those
 * that are there as of an instant come first.
 */
final class Batches {

  private final List<Laws> laws;
  private final Map<CrmTable<?>, Long> visible = new HashMap<>();

  private Batches(List<Laws> laws, Instant asOf) {
    this.laws = laws;
    Laws last = laws.get(laws.size() - 1);
    for (CrmTable<?> table : CrmTable.all()) {
      visible.put(table, last.batch.first(table) + last.madeBy(table, asOf.getEpochSecond()));
    }
  }

  static Batches of(CrmSpec spec, ExistingRows existing, Map<CrmTable<?>, RowIds> ids) {
    Batch batch = Batch.first(spec, ids);
    List<Laws> laws = new ArrayList<>();
    laws.add(new Laws(batch, new FirstParents(batch, existing)));
    while (batch.ends() < batch.era().asOf()) {
      batch = batch.next();
      laws.add(new Laws(batch, new LaterParents(batch, List.copyOf(laws))));
    }
    return new Batches(Collections.unmodifiableList(laws), spec.asOf());
  }

  /** What the laws tell of each row of a table, of all batches. */
  <T> LongFunction<T> of(CrmTable<?> table, Function<Laws, LongFunction<T>> law) {
    if (laws.size() == 1) {
      return law.apply(laws.get(0));
    }
    Parts<LongFunction<T>> parts =
        Parts.of(
            laws.stream().map(law).toList(),
            laws.stream().mapToLong(batch -> batch.batch.count(table)).toArray());
    return index -> parts.law(index).apply(parts.own(index));
  }

  /** How many rows of {@code table} are there as of the data set's as-of instant. */
  long visible(CrmTable<?> table) {
    return requireNonNull(visible.get(table));
  }

  /** What each batch gives to a parent that was there when it began. */
  Indexes given(CrmTable<?> child, CrmTable<?> parent, long index, Function<Laws, Indexes> law) {
    List<Indexes> found = new ArrayList<>();
    for (Laws each : laws) {
      Batch batch = each.batch;
      if (index < (batch.number() == 0 ? batch.count(parent) : batch.first(parent))) {
        found.add(law.apply(each).shifted(batch.first(child)));
      }
    }
    return there(child, ScatteredIndexes.joining(found));
  }

  /** What a parent is given by its own batch only. */
  Indexes own(CrmTable<?> child, CrmTable<?> parent, long index, OwnLaw law) {
    Laws batch = laws.get(0);
    for (Laws each : laws) {
      batch = each.batch.first(parent) <= index ? each : batch;
    }
    RowRange children = law.children(batch, index - batch.batch.first(parent));
    return there(child, new IndexRange(children).shifted(batch.batch.first(child)));
  }

  /** Those of the rows that are there by now. */
  Indexes there(CrmTable<?> table, Indexes indexes) {
    return indexes.within(new RowRange(0, visible(table)));
  }

  Laws first() {
    return laws.get(0);
  }

  /** Who of a batch belongs to a parent of the same batch. */
  @FunctionalInterface
  interface OwnLaw {
    RowRange children(Laws laws, long parent);
  }
}
