package dev.crmtestkit.lane;

import dev.crmtestkit.model.CrmException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * At most one lane of a pool that is made before somebody needs it. Safe for use by several
 * threads.
 */
final class SpareLane {

  private final Background background;
  private final Supplier<Lane> maker;
  private @Nullable FutureTask<Lane> task;

  SpareLane(Background background, Supplier<Lane> maker) {
    this.background = background;
    this.maker = maker;
  }

  /** Has one made in the background, if there is none. */
  synchronized void request() {
    if (task == null) {
      task = new FutureTask<>(maker::get);
      background.run(task);
    }
  }

  Lane takeOr(Supplier<Lane> other) {
    Lane lane = take();
    return lane == null ? other.get() : lane;
  }

  /**
   * The spare: one in the making is waited for, one that was only asked for is made here. Nothing
   * if none was asked for, or none could be made: then whoever needs one tries himself.
   */
  @Nullable Lane take() {
    FutureTask<Lane> taken = forget();
    if (taken == null) {
      return null;
    }
    taken.run();
    try {
      return taken.get();
    } catch (ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrmException("interrupted while waiting for a lane", e);
    }
  }

  /** Nobody needs one any more: what was only asked for is not made. */
  void cancel() {
    FutureTask<Lane> pending = forget();
    if (pending != null) {
      pending.cancel(false);
    }
  }

  private synchronized @Nullable FutureTask<Lane> forget() {
    FutureTask<Lane> taken = task;
    task = null;
    return taken;
  }
}
