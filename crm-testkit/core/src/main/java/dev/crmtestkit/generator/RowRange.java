package dev.crmtestkit.generator;

/**
 * A range of row indexes of one table.
 *
 * @param start the first index, 0-based
 * @param end the index after the last
 */
public record RowRange(long start, long end) {

  public RowRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "row range must satisfy 0 <= start <= end, but was [" + start + ", " + end + ")");
    }
  }

  /** The number of rows. */
  public long size() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(long index) {
    return start <= index && index < end;
  }

  /** Whether all of {@code other} lies in this range. */
  public boolean encloses(RowRange other) {
    return start <= other.start && other.end <= end;
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
