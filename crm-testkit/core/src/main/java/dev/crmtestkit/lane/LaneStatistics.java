package dev.crmtestkit.lane;

import dev.crmtestkit.repair.LaneReset;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What happened on a {@link LaneServer} so far.
 *
 * @param templatesBuilt by this JVM
 * @param templatesReused that were there when they were first asked for
 * @param lanes that were made, spares included
 * @param resets how often each way was taken; ways never taken are missing
 * @param totalReset the time of all resets together
 * @param slowestReset the time of the slowest, zero if there was none
 */
public record LaneStatistics(
    int templatesBuilt,
    int templatesReused,
    int lanes,
    Map<LaneReset.Way, Integer> resets,
    Duration totalReset,
    Duration slowestReset) {

  public LaneStatistics {
    resets = Map.copyOf(resets);
  }

  /** How often {@code way} was taken. */
  public int resets(LaneReset.Way way) {
    return resets.getOrDefault(way, 0);
  }

  static LaneStatistics none() {
    return new LaneStatistics(0, 0, 0, Map.of(), Duration.ZERO, Duration.ZERO);
  }

  LaneStatistics withTemplate(boolean built) {
    return new LaneStatistics(
        templatesBuilt + (built ? 1 : 0),
        templatesReused + (built ? 0 : 1),
        lanes,
        resets,
        totalReset,
        slowestReset);
  }

  LaneStatistics withLane() {
    return new LaneStatistics(
        templatesBuilt, templatesReused, lanes + 1, resets, totalReset, slowestReset);
  }

  LaneStatistics with(LaneReset reset) {
    Map<LaneReset.Way, Integer> ways = new EnumMap<>(LaneReset.Way.class);
    ways.putAll(resets);
    ways.merge(reset.way(), 1, Integer::sum);
    return new LaneStatistics(
        templatesBuilt,
        templatesReused,
        lanes,
        ways,
        totalReset.plus(reset.took()),
        reset.took().compareTo(slowestReset) > 0 ? reset.took() : slowestReset);
  }
}
