package dev.crmtestkit.lane;

import dev.crmtestkit.generator.CrmData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** The lanes of one data set. Safe for use by several threads. */
public final class LanePool {

  private final LaneServer server;
  private final CrmData data;
  private final String template;
  private final ConcurrentLinkedDeque<Lane> ready = new ConcurrentLinkedDeque<>();
  private final List<Lane> all = new ArrayList<>();
  private @Nullable Lane readOnly;

  LanePool(LaneServer server, CrmData data, String template) {
    this.server = server;
    this.data = data;
    this.template = template;
  }

  /** A pristine lane that nobody else has, until it is given back. */
  public Lane borrow() {
    Lane lane = ready.poll();
    return lane == null ? create() : lane;
  }

  /** The one lane that many tests read at once; the server refuses to write into it. */
  public synchronized Lane readOnly() {
    if (readOnly == null) {
      readOnly = create();
    }
    return readOnly;
  }

  void takeBack(Lane lane) {
    ready.push(lane);
  }

  void recreate(Lane lane) {
    server.recreate(lane.address(), template);
  }

  synchronized void close() {
    all.stream().filter(lane -> !lane.isKept()).forEach(lane -> server.drop(lane.address()));
    all.clear();
    ready.clear();
  }

  private synchronized Lane create() {
    Lane lane = new Lane(this, server.create(template), data);
    all.add(lane);
    return lane;
  }
}
