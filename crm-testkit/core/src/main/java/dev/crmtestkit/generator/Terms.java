package dev.crmtestkit.generator;

/** The terms of deals, whether drawn or found. */
interface Terms {

  /** Of the deal at that index. */
  DealTerms ofDeal(long deal);
}
