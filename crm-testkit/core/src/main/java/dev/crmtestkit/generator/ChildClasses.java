package dev.crmtestkit.generator;

/**
 * How many parents have how many children: whole numbers near a {@link ChildLaw} that come to all
 * parents and all children exactly.
 */
final class ChildClasses {

  private final int fewest;
  private final long[] parents;

  private ChildClasses(int fewest, long[] parents) {
    this.fewest = fewest;
    this.parents = parents;
  }

  /**
   * The law is tilted to the mean that there has to be. Of its shares of parents with 1, 2, 3 ...
   * children or more, which come to the number of children, the whole parts are taken; the children
   * that are left go to the first of them, each to one.
   *
   * @param children from {@code law.fewest()} to {@code law.most()} for each parent
   */
  static ChildClasses of(ChildLaw law, long parents, long children) {
    double[] chances = law.tiltedTo((double) children / parents);
    long[] orMore = new long[law.most() + 2];
    orMore[0] = parents;
    double tail = 0;
    for (int number = law.most(); number >= 1; number--) {
      tail += number >= law.fewest() ? chances[number - law.fewest()] : 0;
      orMore[number] =
          number <= law.fewest() ? parents : Math.min(parents, (long) (tail * parents));
    }
    settle(orMore, children);
    return classes(law, orMore);
  }

  /** How many classes there are. */
  int count() {
    return parents.length;
  }

  /** How many children each parent of a class has. */
  int children(int kind) {
    return fewest + kind;
  }

  /** How many parents a class has. */
  long parents(int kind) {
    return parents[kind];
  }

  /** The class with the most parents. */
  int largest() {
    int largest = 0;
    for (int kind = 1; kind < parents.length; kind++) {
      largest = parents[kind] > parents[largest] ? kind : largest;
    }
    return largest;
  }

  /** Brings the sum to the number of children, in steps that keep the order. */
  private static void settle(long[] orMore, long children) {
    long left = children;
    for (int number = 1; number < orMore.length; number++) {
      left -= orMore[number];
    }
    while (left > 0) {
      left = give(orMore, left);
    }
    while (left < 0) {
      left = take(orMore, left);
    }
  }

  private static long give(long[] orMore, long left) {
    long rest = left;
    for (int number = 1; rest > 0 && number < orMore.length - 1; number++) {
      if (orMore[number] < orMore[number - 1]) {
        orMore[number]++;
        rest--;
      }
    }
    return rest;
  }

  private static long take(long[] orMore, long missing) {
    long rest = missing;
    for (int number = orMore.length - 2; rest < 0 && number > 0; number--) {
      if (orMore[number] > orMore[number + 1]) {
        orMore[number]--;
        rest++;
      }
    }
    return rest;
  }

  private static ChildClasses classes(ChildLaw law, long[] orMore) {
    long[] parents = new long[law.most() - law.fewest() + 1];
    for (int i = 0; i < parents.length; i++) {
      int number = law.fewest() + i;
      parents[i] = orMore[number] - orMore[number + 1];
    }
    return new ChildClasses(law.fewest(), parents);
  }
}
