package dev.crmtestkit.generator;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * Some row indexes of one table, in ascending order. Those of a whole table are a range; the
 * children of one parent may stand in several places, since each batch of rows gives it some.
 */
interface Indexes {

  /** How many there are. */
  long count();

  /** From the first to the last: the narrowest range that holds them all, where there are any. */
  RowRange range();

  boolean contains(long index);

  LongStream stream();

  /** Those within {@code part}. */
  Indexes within(RowRange part);

  /**
   * Those at some of the places from 0 to {@link #count()}.
   *
   * @param places within that range
   */
  Indexes at(RowRange places);

  /** The one at the place {@code place}, from 0 to {@link #count()}. */
  default long at(long place) {
    return at(new RowRange(place, place + 1)).range().start();
  }

  /** The same, each index raised by {@code by}. */
  Indexes shifted(long by);

  /** This shard's part of them. */
  default Indexes part(Shard shard) {
    return at(shard.of(new RowRange(0, count())));
  }

  default boolean isEmpty() {
    return count() == 0;
  }

  default PrimitiveIterator.OfLong iterator() {
    return stream().iterator();
  }
}
