package dev.crmtestkit.lane;

import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a server that goes on in the background while its beginner does something else. */
final class Meanwhile {

  private final FutureTask<?> task;

  private Meanwhile(FutureTask<?> task) {
    this.task = task;
  }

  interface Work {
    void run() throws SQLException;
  }

  static Meanwhile begin(Background background, Work work) {
    FutureTask<Work> task =
        new FutureTask<>(
            () -> {
              work.run();
              return work;
            });
    background.run(task);
    return new Meanwhile(task);
  }

  /** Returns when it is done; does it here if the background has not come to it. */
  void finish() throws SQLException {
    task.run();
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new CrmException("a session could not be opened: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrmException("interrupted while waiting for a session", e);
    }
  }
}
