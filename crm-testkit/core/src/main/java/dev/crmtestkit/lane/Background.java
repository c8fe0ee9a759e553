package dev.crmtestkit.lane;

import dev.crmtestkit.model.CrmException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work that no test waits for, one piece after the other, on a daemon thread that is there only
 * while there is work.
 */
final class Background implements AutoCloseable {

  private static final int SECONDS_TO_FINISH = 10;

  private final Consumer<String> notices;
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Background::daemon);

  Background(Consumer<String> notices) {
    this.notices = notices;
    executor.allowCoreThreadTimeOut(true);
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // after close
  }

  void run(Runnable work) {
    executor.execute(() -> quietly(work));
  }

  private void quietly(Runnable work) {
    try {
      work.run();
    } catch (CrmException e) {
      notices.accept(e.getMessage());
    }
  }

  /** Waits for the piece in hand and forgets the others. */
  @Override
  public void close() {
    executor.getQueue().clear();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        notices.accept("work on lanes did not end within " + SECONDS_TO_FINISH + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "crm-testkit-lanes");
    thread.setDaemon(true);
    return thread;
  }
}
