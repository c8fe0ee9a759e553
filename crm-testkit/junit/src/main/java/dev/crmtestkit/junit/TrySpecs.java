package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.util.Random;

/**
 * The data sets to try, one after another. They follow from the seed alone, on every machine and
 * JDK.
 */
final class TrySpecs {

  /** Of so many tables one is empty. */
  private static final int ONE_IN_EMPTY = 10;

  /** Short, since people copy them. */
  private static final int SEEDS = 1_000_000;

  private final Random random;
  private final long maxRows;
  private int drawn;

  TrySpecs(long seed, long maxRows) {
    this.random = new Random(seed); // its numbers are part of its contract
    this.maxRows = maxRows;
  }

  CrmSpec next() {
    CrmSpec wish = CrmSpec.empty().withSeed(random.nextInt(SEEDS));
    double scale = random.nextDouble();
    for (CrmTable<?> table : CrmTable.counted()) {
      wish = wish.withCount(table, count(scale));
    }
    drawn++;
    return FeasibleSpec.nearest(wish);
  }

  /** Every order of magnitude is as likely as the next. */
  private long count(double scale) {
    boolean isEmpty = random.nextInt(ONE_IN_EMPTY) == 0;
    double share = (scale + random.nextDouble()) / 2;
    if (drawn < 2) {
      return drawn;
    }
    return isEmpty ? 0 : (long) StrictMath.pow((double) maxRows, share);
  }
}
