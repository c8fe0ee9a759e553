package dev.crmtestkit.lane;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names for the databases of one owner, which tell every sweeper whose they are. An owner is
 * somebody who holds the advisory lock ({@link #LOCK_CLASS}, {@link #owner()}) as long as he lives.
 */
final class LaneNames {

  /** Must never change: by it the processes of different versions see that others live. */
  static final int LOCK_CLASS = 0x43524d4c; // "CRML"

  /** What belongs to an owner: lanes, clones in the making, templates in the making. */
  static final String OWNED = "^crm_(lane|build)_([0-9]+)_[0-9]+$";

  private final int owner = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
  private final AtomicInteger numbers = new AtomicInteger();

  int owner() {
    return owner;
  }

  String nextLane() {
    return next("crm_lane_");
  }

  String nextBuild() {
    return next("crm_build_");
  }

  private String next(String prefix) {
    return prefix + owner + "_" + numbers.incrementAndGet();
  }
}
