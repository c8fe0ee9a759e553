package dev.crmtestkit.generator;

/**
 * Who belongs to whom between two tables, by row index: how many children, and whose they are.
 *
 * @param order who among the parents is first
 * @param dealt puts the children of each parent next to one another
 */
record Relation(FanOut fanOut, RankOrder order, RankOrder dealt) {

  Relation(FanOut fanOut, RankOrder order) {
    this(fanOut, order, AsTheyAre.ORDER);
  }

  long parentOf(long child) {
    return order.index(fanOut.parentOf(place(child)));
  }

  /** Where the child stands when those of each parent are next to one another. */
  long place(long child) {
    return dealt.rank(child);
  }

  Indexes childrenOf(long parent) {
    RowRange places = placesOf(parent);
    return dealt == AsTheyAre.ORDER
        ? new IndexRange(places)
        : ScatteredIndexes.of(new IndexRange(places).stream().map(dealt::index).toArray());
  }

  /** Where the children of a parent stand, next to one another. */
  RowRange placesOf(long parent) {
    return fanOut.childrenOf(order.rank(parent));
  }
}
