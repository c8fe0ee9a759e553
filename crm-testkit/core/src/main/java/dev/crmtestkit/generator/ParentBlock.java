package dev.crmtestkit.generator;

/** Neighbouring parents of a {@link ClassFanOut}. Immutable. */
final class ParentBlock {

  static final ParentBlock NONE = new ParentBlock(0, 0, new int[1]);

  private final long firstParent;
  private final long firstChild;
  private final int[] starts;

  /**
   * @param starts how many children of the block come before those of each parent; at last how many
   *     there are. Nobody else keeps it.
   */
  ParentBlock(long firstParent, long firstChild, int[] starts) {
    this.firstParent = firstParent;
    this.firstChild = firstChild;
    this.starts = starts;
  }

  boolean hasParent(long parent) {
    return parent >= firstParent && parent - firstParent < starts.length - 1;
  }

  boolean hasChild(long child) {
    return child >= firstChild && child - firstChild < starts[starts.length - 1];
  }

  long start(long parent) {
    return firstChild + starts[(int) (parent - firstParent)];
  }

  /** The last parent whose children begin there or before. */
  long parentOf(long child) {
    int place = (int) (child - firstChild);
    int low = 0;
    int high = starts.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= place) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return firstParent + low;
  }
}
