package dev.crmtestkit.generator;

/**
 * Only the first ranks have children, the others none.
 *
 * @param law of those that have
 * @param leaders how many ranks that law has
 */
record LeadingFanOut(FanOut law, long leaders) implements FanOut {

  @Override
  public long start(long rank) {
    return law.start(Math.min(rank, leaders));
  }

  @Override
  public long parentOf(long child) {
    return law.parentOf(child);
  }
}
