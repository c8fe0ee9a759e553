package dev.crmtestkit.testkit;

import org.jspecify.annotations.Nullable;

/** The end of several things. */
final class Closing {

  private Closing() {}

  /** Does all, also those after one that fails; what that one threw is thrown in the end. */
  static void all(Iterable<Runnable> closes) {
    @Nullable RuntimeException failure = null;
    for (Runnable close : closes) {
      try {
        close.run();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
