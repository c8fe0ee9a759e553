package dev.crmtestkit.generator;

/**
 * Who is first: a bijection between the indexes of parents and their ranks by number of children.
 */
interface RankOrder {

  long rank(long index);

  long index(long rank);
}
