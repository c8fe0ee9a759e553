package dev.crmtestkit.generator;

import dev.crmtestkit.model.ColumnType;
import dev.crmtestkit.model.CrmTable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The rows of a table, or some of them: a part of it, or those of one parent, which may stand in
 * several places. A row is computed when asked for and never kept, so any number of threads may
 * share this and a billion rows take no memory.
 *
 * @param <R> the record of the rows
 */
public final class Rows<R> {

  private final CrmTable<R> table;
  private final Indexes indexes;
  private final RowIds ids;
  private final LongFunction<R> law;

  Rows(CrmTable<R> table, Indexes indexes, RowIds ids, LongFunction<R> law) {
    this.table = table;
    this.indexes = indexes;
    this.ids = ids;
    this.law = law;
  }

  /** The same, but at some indexes there is no row. */
  Rows<R> where(LongPredicate isPresent) {
    return only(new Presence(indexes.range(), isPresent));
  }

  public CrmTable<R> table() {
    return table;
  }

  /**
   * The indexes of these rows within the table: from the first to the last, where they stand in
   * several places.
   */
  public RowRange range() {
    return indexes.range();
  }

  /** The index of every row, in ascending order. */
  public LongStream indexes() {
    return indexes.stream();
  }

  /** The number of rows. */
  public long count() {
    return indexes.count();
  }

  /**
   * The row at {@code index}, counted from the start of the table (not of these rows).
   *
   * @throws IndexOutOfBoundsException if it is none of the indexes of these rows
   */
  public R row(long index) {
    if (!indexes.contains(index)) {
      throw new IndexOutOfBoundsException(
          "row index of " + table + " must be in " + indexes + ", but was " + index);
    }
    return law.apply(index);
  }

  /**
   * The row with the key {@code id}.
   *
   * @throws IndexOutOfBoundsException if it is none of these rows
   * @throws UnsupportedOperationException if the table's keys are UUIDs
   */
  public R withId(long id) {
    return law.apply(index(id));
  }

  /**
   * The row with the lowest index.
   *
   * @throws NoSuchElementException if there are no rows
   */
  public R first() {
    return stream()
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "rows of " + table + " must not be empty, but were " + indexes));
  }

  /** All rows, in memory: for those of a parent, or of a table as small as tests have them. */
  public List<R> list() {
    return stream().toList();
  }

  /** The rows in the order of their indexes. */
  public Stream<R> stream() {
    return indexes.stream().mapToObj(law);
  }

  /** Hands every row to {@code action}, in the order of their indexes. */
  public void forEach(Consumer<? super R> action) {
    for (PrimitiveIterator.OfLong each = indexes.iterator(); each.hasNext(); ) {
      action.accept(law.apply(each.nextLong()));
    }
  }

  /**
   * Those of the rows whose indexes are in {@code part}.
   *
   * @throws IndexOutOfBoundsException if the part is not within {@link #range()}
   */
  public Rows<R> slice(RowRange part) {
    if (!range().encloses(part)) {
      throw new IndexOutOfBoundsException(
          "slice of " + table + " must be within " + range() + ", but was " + part);
    }
    return only(indexes.within(part));
  }

  /** This shard's part of the rows. */
  public Rows<R> shard(Shard shard) {
    return only(indexes.part(shard));
  }

  /** The rows at those indexes, which are among these. */
  Rows<R> only(Indexes some) {
    return new Rows<>(table, some, ids, law);
  }

  boolean contains(long index) {
    return indexes.contains(index);
  }

  /** The index of the row with the key {@code id}. */
  long index(long id) {
    if (table.columns().get(0).type() == ColumnType.UUID) {
      throw new UnsupportedOperationException(
          "keys of " + table + " are UUIDs, so there is none with id " + id + "; use stream()");
    }
    long index = ids.index(id);
    if (!indexes.contains(index)) {
      throw new IndexOutOfBoundsException(
          "id of "
              + table
              + " must be in "
              + ids.of(range())
              + ", the ids of these rows, but was "
              + id);
    }
    return index;
  }

  @Override
  public String toString() {
    return table + " " + indexes;
  }
}
