package dev.crmtestkit.lane;

import java.util.function.UnaryOperator;

/** Counts what happens on a server. Safe for use by several threads. */
final class Tally {

  private LaneStatistics soFar = LaneStatistics.none();

  synchronized LaneStatistics soFar() {
    return soFar;
  }

  synchronized void add(UnaryOperator<LaneStatistics> more) {
    soFar = more.apply(soFar);
  }
}
