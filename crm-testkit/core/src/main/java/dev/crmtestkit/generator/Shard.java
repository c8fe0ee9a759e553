package dev.crmtestkit.generator;

/**
 * One of several parts of a data set, such as a Cloud Run task generates. The parts of a table are
 * disjoint, differ by at most one row, and give the whole table when put one after the other.
 *
 * @param index 0-based
 * @param count how many parts there are
 */
public record Shard(int index, int count) {

  /** The part that is everything. */
  public static final Shard WHOLE = new Shard(0, 1);

  public Shard {
    if (count < 1) {
      throw new IllegalArgumentException("shard count must be at least 1, but was " + count);
    }
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "shard index must be in [0, " + count + "), but was " + index);
    }
  }

  /** This shard's part of {@code range}. */
  public RowRange of(RowRange range) {
    return new RowRange(cut(range, index), cut(range, index + 1));
  }

  private long cut(RowRange range, int at) {
    long share = range.size() / count;
    long rest = range.size() % count;
    return range.start() + share * at + rest * at / count;
  }
}
