package dev.crmtestkit.generator;

/** Ranks are indexes: for relations where no parent has more than another. */
enum AsTheyAre implements RankOrder {
  ORDER;

  @Override
  public long rank(long index) {
    return index;
  }

  @Override
  public long index(long rank) {
    return rank;
  }
}
