package dev.crmtestkit.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The ways to end a PostgreSQL server. */
enum Signal {
  /** Fast: sessions are ended, everything is written, the data directory is clean. */
  INT,
  /** Immediate: nothing is written, but shared memory is given back, unlike after a KILL. */
  QUIT;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /**
   * Sends the signal and returns when the process is gone; one that stays is killed. An interrupted
   * thread waits like any other: what is left half closed would be worse.
   */
  void sendAndAwaitEnd(ProcessHandle process) throws IOException {
    send(process);
    if (ends(process)) {
      return;
    }
    process.destroyForcibly();
    if (!ends(process)) {
      throw new IOException("process " + process.pid() + " does not end, though it was killed");
    }
  }

  private static boolean ends(ProcessHandle process) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (process.isAlive() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(STEP_NANOS);
    }
    return !process.isAlive();
  }

  /** Java itself can only send TERM, which would wait for the sessions, and KILL. */
  private void send(ProcessHandle process) throws IOException {
    if (Platform.isWindows()) {
      process.destroyForcibly();
      return;
    }
    new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
