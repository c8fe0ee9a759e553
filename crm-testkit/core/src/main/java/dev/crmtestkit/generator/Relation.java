package dev.crmtestkit.generator;

/** Who belongs to whom between two tables, by row index: how many children, and whose they are. */
record Relation(FanOut fanOut, RankOrder order) {

  long parentOf(long child) {
    return order.index(fanOut.parentOf(child));
  }

  RowRange childrenOf(long parent) {
    return fanOut.childrenOf(order.rank(parent));
  }
}
