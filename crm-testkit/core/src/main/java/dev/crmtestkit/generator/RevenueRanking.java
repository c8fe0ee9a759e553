package dev.crmtestkit.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best of the companies it is offered, and never more than it was asked for. */
final class RevenueRanking {

  private static final Comparator<CompanyRevenue> BEST_FIRST =
      Comparator.comparing(CompanyRevenue::revenue)
          .reversed()
          .thenComparing(ranked -> ranked.company().id());

  private final int limit;
  private final PriorityQueue<CompanyRevenue> best = new PriorityQueue<>(BEST_FIRST.reversed());

  RevenueRanking(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must be at least 0, but was " + limit);
    }
    this.limit = limit;
  }

  void offer(CompanyRevenue candidate) {
    best.add(candidate);
    if (best.size() > limit) {
      best.remove();
    }
  }

  List<CompanyRevenue> bestFirst() {
    List<CompanyRevenue> ranked = new ArrayList<>(best);
    ranked.sort(BEST_FIRST);
    return List.copyOf(ranked);
  }
}
