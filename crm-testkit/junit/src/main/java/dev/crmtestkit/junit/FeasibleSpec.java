package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.util.Map;

/** Data sets that can be, of wishes that need not: contacts without a company are left out. */
final class FeasibleSpec {

  private FeasibleSpec() {}

  /** The spec nearest to {@code wish} whose tables have the parents they need, from the top. */
  static CrmSpec nearest(CrmSpec wish) {
    CrmSpec fitted = wish.withCounts(Map.of());
    for (CrmTable<?> table : CrmTable.counted()) {
      fitted = fitted.withCount(table, most(fitted, table, wish.count(table)));
    }
    return fitted;
  }

  /** Asks the generator itself, which alone knows what its laws can hold. */
  private static long most(CrmSpec parents, CrmTable<?> table, long wish) {
    if (isFeasible(parents.withCount(table, wish))) {
      return wish;
    }
    long possible = 0;
    long impossible = wish;
    while (impossible - possible > 1) {
      long middle = possible + (impossible - possible) / 2;
      if (isFeasible(parents.withCount(table, middle))) {
        possible = middle;
      } else {
        impossible = middle;
      }
    }
    return possible;
  }

  private static boolean isFeasible(CrmSpec spec) {
    try {
      CrmData.of(spec);
      return true;
    } catch (IllegalArgumentException contradiction) {
      return false;
    }
  }
}
