package dev.crmtestkit.generator;

/**
 * How many children each parent has, as arithmetic: parents by rank, the richest first or in their
 * own order; children by index, those of a parent next to one another. Nothing is stored and both
 * ways take constant time.
 */
interface FanOut {

  /**
   * The first child of the parent at {@code rank}; the number of children for the rank after all.
   */
  long start(long rank);

  /** The rank of the parent of {@code child}. */
  long parentOf(long child);

  /** The children of the parent at {@code rank}. */
  default RowRange childrenOf(long rank) {
    return new RowRange(start(rank), start(rank + 1));
  }

  /** The children of neighbouring parents. */
  default RowRange childrenOf(RowRange ranks) {
    return new RowRange(start(ranks.start()), start(ranks.end()));
  }
}
