package dev.crmtestkit.generator;

/**
 * Which ids the rows of a table have: they are counted up from {@code firstId}, after the probes,
 * and once more after a gap that was left to others.
 *
 * @param firstId the id of the row at index 0, if there are no probes
 * @param probes how many ids the probes have, from that on
 * @param gapAt the first index after the gap
 * @param gap how many ids are left out there
 */
record RowIds(long firstId, long probes, long gapAt, long gap) {

  private static final long NONE = -1;

  /** Ids without a gap. */
  static RowIds from(long firstId) {
    return new RowIds(firstId, 0, Long.MAX_VALUE, 0);
  }

  /** The same for those of these rows that come after so many probes. */
  RowIds after(long rows) {
    return new RowIds(firstId, probes + rows, Math.max(0, gapAt - rows), gap);
  }

  /** The id of the row at {@code index}. */
  long id(long index) {
    return firstId + probes + index + (index < gapAt ? 0 : gap);
  }

  /** The index of the row with that id; below 0 for an id that is none of these. */
  long index(long id) {
    long index = id - firstId - probes;
    if (index < gapAt) {
      return Math.max(NONE, index);
    }
    return index - gap < gapAt ? NONE : index - gap;
  }

  /** From the first id of some rows to the one after the last. */
  RowRange of(RowRange rows) {
    return new RowRange(
        id(rows.start()), rows.isEmpty() ? id(rows.start()) : id(rows.end() - 1) + 1);
  }
}
