package dev.crmtestkit.embedded;

/**
 * Work in a thread of its own, for a second processor that is idle while the start unpacks files or
 * waits for a server. What fails here is missed elsewhere, and fails there with a better message.
 */
final class SideThread {

  private final Thread thread;

  private SideThread(Runnable work) {
    thread = new Thread(() -> quietly(work), "crm-testkit-side");
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
  }

  static SideThread begin(Runnable work) {
    SideThread side = new SideThread(work);
    side.thread.start();
    return side;
  }

  /** Waits until it is done, also when interrupted: nobody writes where others clear away. */
  void await() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError failsLater) {
      return;
    }
  }
}
