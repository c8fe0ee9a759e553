package dev.crmtestkit.lane;

import dev.crmtestkit.model.CrmException;

/** Between two looks at something that the server is about to do. */
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrmException("interrupted while waiting for the server", e);
    }
  }
}
