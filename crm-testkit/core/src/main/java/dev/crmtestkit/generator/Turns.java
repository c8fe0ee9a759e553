package dev.crmtestkit.generator;

/**
 * Parents take turns, beginning with that at {@code first} and going on at the start: whoever comes
 * next begins where these end, and no parent is ever more than one turn ahead of another.
 */
record Turns(long parents, long children, long first) implements FanOut, RankOrder {

  @Override
  public long start(long rank) {
    return rank * eachGets() + Math.min(rank, getOneMore());
  }

  @Override
  public long parentOf(long child) {
    long toThose = getOneMore() * (eachGets() + 1);
    return child < toThose
        ? child / (eachGets() + 1)
        : getOneMore() + (child - toThose) / eachGets();
  }

  @Override
  public long rank(long index) {
    return index < first ? index - first + parents : index - first;
  }

  @Override
  public long index(long rank) {
    return rank < parents - first ? rank + first : rank + first - parents;
  }

  /** With whom the next begins. */
  long next() {
    return parents == 0 ? 0 : (first + children) % parents;
  }

  private long eachGets() {
    return parents == 0 ? 0 : children / parents;
  }

  private long getOneMore() {
    return parents == 0 ? 0 : children % parents;
  }
}
