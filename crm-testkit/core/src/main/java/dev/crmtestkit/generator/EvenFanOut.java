package dev.crmtestkit.generator;

/**
 * Every parent has as many children as any other, give or take one. The products stay below 2^63
 * because counts are at most {@link CrmSpec#MAX_COUNT}.
 */
record EvenFanOut(long parents, long children) implements FanOut {

  @Override
  public long start(long rank) {
    return parents == 0 ? 0 : (children * rank + parents - 1) / parents;
  }

  @Override
  public long parentOf(long child) {
    return child * parents / children;
  }
}
