package dev.crmtestkit.generator;

import dev.crmtestkit.model.ColumnType;
import dev.crmtestkit.model.CrmTable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The rows of a table, or a range of them. A row is computed when asked for and never kept, so any
 * number of threads may share this and a billion rows take no memory.
 *
 * @param <R> the record of the rows
 */
public final class Rows<R> {

  private final CrmTable<R> table;
  private final RowRange range;
  private final long firstId;
  private final LongFunction<R> law;
  private final Presence presence;

  /**
   * @param firstId the id of the row at index 0, whether or not that is in the range
   */
  Rows(CrmTable<R> table, RowRange range, long firstId, LongFunction<R> law) {
    this(table, range, firstId, law, Presence.of(range));
  }

  private Rows(
      CrmTable<R> table, RowRange range, long firstId, LongFunction<R> law, Presence presence) {
    this.table = table;
    this.range = range;
    this.firstId = firstId;
    this.law = law;
    this.presence = presence;
  }

  /** The same, but at some indexes there is no row. */
  Rows<R> where(LongPredicate isPresent) {
    return new Rows<>(table, range, firstId, law, Presence.of(range, isPresent));
  }

  public CrmTable<R> table() {
    return table;
  }

  /** The indexes of these rows within the table. */
  public RowRange range() {
    return range;
  }

  /** The indexes at which there is a row, in ascending order. */
  public LongStream indexes() {
    return presence.indexes();
  }

  /** The number of rows. */
  public long count() {
    return presence.count();
  }

  /**
   * The row at {@code index}, counted from the start of the table (not of this range).
   *
   * @throws IndexOutOfBoundsException if there is none of these rows
   */
  public R row(long index) {
    if (!range.contains(index)) {
      throw new IndexOutOfBoundsException(
          "row index of " + table + " must be in " + range + ", but was " + index);
    }
    if (!presence.has(index)) {
      throw new IndexOutOfBoundsException(
          "row index of " + table + " must be one of indexes(), but was " + index);
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
                    "rows of " + table + " must not be empty, but were " + range));
  }

  /** All rows, in memory: for those of a parent, or of a table as small as tests have them. */
  public List<R> list() {
    return stream().toList();
  }

  /** The rows in the order of their indexes. */
  public Stream<R> stream() {
    return indexes().mapToObj(law);
  }

  /** Hands every row to {@code action}, in the order of their indexes. */
  public void forEach(Consumer<? super R> action) {
    for (long index = range.start(); index < range.end(); index++) {
      if (presence.has(index)) {
        action.accept(law.apply(index));
      }
    }
  }

  /**
   * The rows of a part of this range.
   *
   * @throws IndexOutOfBoundsException if the part is not within {@link #range()}
   */
  public Rows<R> slice(RowRange part) {
    if (!range.encloses(part)) {
      throw new IndexOutOfBoundsException(
          "slice of " + table + " must be within " + range + ", but was " + part);
    }
    return new Rows<>(table, part, firstId, law, presence.within(part));
  }

  /** This shard's part of the rows. */
  public Rows<R> shard(Shard shard) {
    return slice(shard.of(range));
  }

  /** The index of the row with the key {@code id}. */
  long index(long id) {
    if (table.columns().get(0).type() == ColumnType.UUID) {
      throw new UnsupportedOperationException(
          "keys of " + table + " are UUIDs, so there is none with id " + id + "; use stream()");
    }
    if (!range.contains(id - firstId)) {
      throw new IndexOutOfBoundsException(
          "id of " + table + " must be in " + ids() + ", the ids of these rows, but was " + id);
    }
    return id - firstId;
  }

  private RowRange ids() {
    return new RowRange(firstId + range.start(), firstId + range.end());
  }

  @Override
  public String toString() {
    return table + " " + range;
  }
}
