package dev.crmtestkit.generator;

/**
 * A fan-out of parents with few children: so many have none, so many one, and so on, which comes to
 * all children exactly. Parents stand in their own order, and which of them has how many is up to
 * chance, so no part of the table is richer than another.
 *
 * <p>Each class of parents is spread evenly over blocks of neighbours, rounded down; the largest
 * class fills the block up. So a few multiplications tell what stands before a block. Within a
 * block, its parents are drawn without replacement from what it has of each class. Children stand
 * in the order of their parents, so a table may be cut between any two parents.
 */
final class ClassFanOut implements FanOut {

  private static final int LEAST_BLOCK = 16;

  /** Rounding moves fewer children than this: up to eight for each of eight classes. */
  private static final long SPREAD = 64;

  private final ChildClasses classes;
  private final long parents;
  private final long children;
  private final Cells chance;
  private final int filler;
  private final long size;

  /** The block that was worked out last: immutable, so a thread may miss another's write. */
  private ParentBlock last = ParentBlock.NONE;

  private ClassFanOut(ChildClasses classes, long parents, long children, Cells chance) {
    this.classes = classes;
    this.parents = parents;
    this.children = children;
    this.chance = chance;
    filler = classes.largest();
    size = blockSize();
  }

  /**
   * @param law of nine numbers at most; parents have none only where there are fewer children than
   *     parents. Where the children are too many for it, every parent has as many as any other.
   */
  static FanOut of(ChildLaw law, long parents, long children, Cells chance) {
    if (children == 0 || children > parents * law.most()) {
      return new EvenFanOut(parents, children);
    }
    ChildLaw fitting = children < parents ? law.orNone() : law;
    return new ClassFanOut(ChildClasses.of(fitting, parents, children), parents, children, chance);
  }

  @Override
  public long start(long rank) {
    if (rank == parents) {
      return children;
    }
    ParentBlock known = last;
    return (known.hasParent(rank) ? known : block(blockOf(rank))).start(rank);
  }

  @Override
  public long parentOf(long child) {
    ParentBlock known = last;
    return (known.hasChild(child) ? known : block(blockWith(child))).parentOf(child);
  }

  /** The last block takes up what is left, so that none is too small for the rounding. */
  private long blockOf(long parent) {
    return Math.min(parent / size, Math.max(1, parents / size) - 1);
  }

  /** The last block whose children start there or before: not far from an even spread. */
  private long blockWith(long child) {
    long low = blockOf(evenly(Math.max(0, child - SPREAD)));
    long high = blockOf(evenly(Math.min(children, child + SPREAD))) + 1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (childrenBefore(middle * size) <= child) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long evenly(long child) {
    return child * parents / children;
  }

  /** Of the first {@code count} parents, which are whole blocks or all. */
  private long childrenBefore(long count) {
    long rest = count;
    long sum = 0;
    for (int i = 0; i < classes.count(); i++) {
      if (i != filler) {
        long share = share(i, count);
        rest -= share;
        sum += share * classes.children(i);
      }
    }
    return sum + rest * classes.children(filler);
  }

  private long share(int kind, long count) {
    return classes.parents(kind) * count / parents;
  }

  /** So many parents that the largest class makes up for the rounding of the others. */
  private long blockSize() {
    long block = LEAST_BLOCK;
    while (classes.parents(filler) * block / parents < classes.count() - 1) {
      block *= 2;
    }
    return block;
  }

  private ParentBlock block(long number) {
    long from = number * size;
    long to = number == blockOf(parents) ? parents : from + size;
    int[] left = composition(from, to);
    int[] starts = new int[(int) (to - from) + 1];
    for (int place = 0; place < starts.length - 1; place++) {
      int kind = drawn(left, chance.below(from + place, starts.length - 1 - place));
      starts[place + 1] = starts[place] + classes.children(kind);
    }
    ParentBlock block = new ParentBlock(from, childrenBefore(from), starts);
    last = block;
    return block;
  }

  /** How many parents of each class stand in the block. */
  private int[] composition(long from, long to) {
    int[] counts = new int[classes.count()];
    int rest = (int) (to - from);
    for (int i = 0; i < counts.length; i++) {
      if (i != filler && classes.parents(i) > 0) {
        counts[i] = (int) (share(i, to) - share(i, from));
        rest -= counts[i];
      }
    }
    counts[filler] = rest;
    return counts;
  }

  private static int drawn(int[] left, int lot) {
    int kind = 0;
    int rest = lot;
    while (rest >= left[kind]) {
      rest -= left[kind++];
    }
    left[kind]--;
    return kind;
  }
}
