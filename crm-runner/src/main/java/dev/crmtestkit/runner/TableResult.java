package dev.crmtestkit.runner;

import java.time.Duration;
import java.util.Map;

/**
 * What became of one table.
 *
 * @param rows how many were written
 * @param duration how long that took
 */
record TableResult(String table, long rows, Duration duration) {

  String sentence() {
    return table + ": " + rows + " rows in " + millis() + " ms";
  }

  Map<String, ?> fields() {
    return Map.of("table", table, "rows", rows, "millis", millis());
  }

  long millis() {
    return duration.toMillis();
  }
}
