package dev.crmtestkit.lane;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The lanes that nobody has, of all pools, up to a limit: their sessions count against the
 * server's. Safe for use by several threads.
 */
final class IdleLanes {

  private final int limit;
  private final Set<Lane> lanes = new LinkedHashSet<>();

  IdleLanes(int limit) {
    this.limit = limit;
  }

  /** Adds a lane; the one that waited longest may be too many then. */
  synchronized Optional<Lane> add(Lane lane) {
    lanes.add(lane);
    if (lanes.size() <= limit) {
      return Optional.empty();
    }
    Iterator<Lane> oldestFirst = lanes.iterator();
    Lane oldest = oldestFirst.next();
    oldestFirst.remove();
    return Optional.of(oldest);
  }

  /** Whether the lane was among them. */
  synchronized boolean remove(Lane lane) {
    return lanes.remove(lane);
  }
}
