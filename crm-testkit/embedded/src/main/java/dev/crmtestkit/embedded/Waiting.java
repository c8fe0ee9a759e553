package dev.crmtestkit.embedded;

import dev.crmtestkit.model.CrmException;

/** Waiting that an interrupt ends with an exception, the thread staying interrupted. */
final class Waiting {

  private Waiting() {}

  static int forEnd(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      throw interrupted(interrupted);
    }
  }

  static void aMillisecond() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static CrmException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new CrmException("the thread was interrupted while PostgreSQL was starting", cause);
  }
}
