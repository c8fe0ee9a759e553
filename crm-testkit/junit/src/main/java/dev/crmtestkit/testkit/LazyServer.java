package dev.crmtestkit.testkit;

import dev.crmtestkit.model.CrmException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that is started when it is first asked for. */
final class LazyServer implements AutoCloseable {

  private final boolean triedOnce;
  private @Nullable RunningServer server;
  private @Nullable CrmException failure;

  /**
   * @param triedOnce whether one that could not be started is not tried again: every class of tests
   *     would wait for that
   */
  LazyServer(boolean triedOnce) {
    this.triedOnce = triedOnce;
  }

  synchronized RunningServer get(Supplier<RunningServer> start) {
    if (failure != null) {
      throw new CrmException(KnownFailure.sentence(failure), failure);
    }
    RunningServer known = server;
    if (known != null) {
      return known;
    }
    try {
      RunningServer started = start.get();
      server = started;
      return started;
    } catch (CrmException e) {
      failure = triedOnce ? e : null;
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    RunningServer old = server;
    server = null;
    if (old != null) {
      old.close();
    }
  }
}
