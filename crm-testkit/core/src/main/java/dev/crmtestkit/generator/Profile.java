package dev.crmtestkit.generator;

import java.util.Locale;

/** How unequal the rows of a data set are: a name for settings of the laws that fit together. */
public enum Profile {
  /** As a sales team's database is: the laws with the parameters of the documentation. */
  BALANCED,

  /** Few parents have most of the children, and few deals make most of the revenue. */
  SKEWED,

  /** Every parent has about as many children as any other: for tests that need an even spread. */
  UNIFORM;

  /** As options and annotations spell it, such as {@code balanced}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
