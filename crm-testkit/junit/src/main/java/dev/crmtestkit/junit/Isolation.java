package dev.crmtestkit.junit;

/** What a test may find that another one did. */
public enum Isolation {
  /** As the enclosing level says; if none does, {@link #PER_TEST}. */
  UNSET,
  /**
   * Every test starts from pristine data, whatever came before it, {@code @BeforeAll} included. Of
   * the tests of a class that run one after another, all have the same address; tests that run at
   * the same time have a database each.
   */
  PER_TEST,
  /** The data is pristine once, when the class begins; its tests see what those before them did. */
  PER_CLASS,
  /** All tests with the same data read one database, at once if need be; whoever writes fails. */
  READ_ONLY
}
