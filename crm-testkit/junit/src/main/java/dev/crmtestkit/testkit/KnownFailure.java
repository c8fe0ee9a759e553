package dev.crmtestkit.testkit;

/**
 * A failure that is told again instead of tried again: every class of tests would wait for it, such
 * as for a server that does not answer.
 */
public final class KnownFailure {

  private static final String AGAIN = " (it failed so before in this run, and is not tried again)";

  private KnownFailure() {}

  /** The sentence of the first failure, which says that it is not a new one. */
  public static String sentence(Throwable first) {
    String words = String.valueOf(first.getMessage());
    return words.endsWith(AGAIN) ? words : words + AGAIN;
  }
}
