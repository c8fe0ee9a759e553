package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search for the smallest data set that fails: first all tables are halved as long as that
 * fails, then each is made as small as it can be, children before parents, and that again until
 * nothing gets smaller. Whoever asks for the next one says when it has failed.
 */
final class Shrinking {

  /** The place before the first table: all of them at once. */
  private static final int ALL = -1;

  private final List<CrmTable<?>> tables = childrenFirst();
  private final Set<CrmSpec> seen = new HashSet<>();
  private final Deque<CrmSpec> candidates = new ArrayDeque<>();
  private final CrmSpec original;
  private CrmSpec smallest;
  private int place = ALL;
  private boolean hasShrunk;

  Shrinking(CrmSpec failing) {
    original = failing;
    smallest = failing;
    seen.add(failing);
    refill();
  }

  /** The smallest that failed so far; empty when none is smaller than the first. */
  Optional<CrmSpec> found() {
    return smallest.equals(original) ? Optional.empty() : Optional.of(smallest);
  }

  /** A smaller one to try; empty when there is none left. */
  Optional<CrmSpec> next() {
    do {
      while (!candidates.isEmpty()) {
        CrmSpec candidate = candidates.remove();
        if (seen.add(candidate)) {
          return Optional.of(candidate);
        }
      }
    } while (advance());
    return Optional.empty();
  }

  /** The candidate that came last fails, too. */
  void failed(CrmSpec candidate) {
    smallest = candidate;
    hasShrunk = true;
    refill();
  }

  private boolean advance() {
    place++;
    if (place == tables.size()) {
      if (!hasShrunk) {
        return false;
      }
      hasShrunk = false;
      place = 0;
    }
    refill();
    return true;
  }

  private void refill() {
    candidates.clear();
    if (place == ALL) {
      candidates.add(halved());
      return;
    }
    CrmTable<?> table = tables.get(place);
    long count = smallest.count(table);
    for (long less = count; less > 0; less /= 2) {
      candidates.add(FeasibleSpec.nearest(smallest.withCount(table, count - less)));
    }
  }

  private CrmSpec halved() {
    CrmSpec wish = smallest;
    for (CrmTable<?> table : tables) {
      wish = wish.withCount(table, smallest.count(table) / 2);
    }
    return FeasibleSpec.nearest(wish);
  }

  private static List<CrmTable<?>> childrenFirst() {
    List<CrmTable<?>> tables = new ArrayList<>(CrmTable.counted());
    Collections.reverse(tables);
    return tables;
  }
}
