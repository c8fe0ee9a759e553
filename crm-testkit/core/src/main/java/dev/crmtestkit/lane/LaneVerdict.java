package dev.crmtestkit.lane;

import java.util.List;

/** How a lane differs from what it was. */
record LaneVerdict(LaneReset.Way way, List<String> beyond, List<String> cluster) {

  LaneVerdict {
    beyond = List.copyOf(beyond);
    cluster = List.copyOf(cluster);
  }

  long rowsToWrite() {
    return 0;
  }
}
