package dev.crmtestkit.containers;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waits no longer than that for what cannot be told to be quicker. */
record TimeLimit(Duration duration) {

  static TimeLimit of(Duration duration) {
    return new TimeLimit(duration);
  }

  /** Does {@code work} in a thread of its own, which nobody stops when it takes too long. */
  <T> Outcome<T> call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "crm-testkit-docker");
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      return new Outcome<>(task.get(duration.toMillis(), TimeUnit.MILLISECONDS), null);
    } catch (TimeoutException late) {
      return new Outcome<>(null, new TimeoutException("it still tries"));
    } catch (ExecutionException failed) {
      return new Outcome<>(null, failed.getCause() instanceof Exception e ? e : failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome<>(null, interrupted);
    }
  }

  /** One of both. */
  record Outcome<T>(@Nullable T value, @Nullable Exception failure) {

    T orElseThrow(Function<Exception, ? extends RuntimeException> describe) {
      if (value != null) {
        return value;
      }
      throw describe.apply(failure == null ? new IllegalStateException("nothing came") : failure);
    }
  }
}
