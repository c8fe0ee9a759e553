package dev.crmtestkit.runner;

import dev.crmtestkit.load.LoadReport;
import dev.crmtestkit.load.TableLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of one table.
 *
 * @param rows how many were written
 * @param duration how long that took
 */
record TableResult(String table, long rows, Duration duration) {

  static List<TableResult> of(LoadReport report) {
    List<TableResult> results = new ArrayList<>();
    for (TableLoad load : report.tables()) {
      results.add(new TableResult(load.table().name(), load.rows(), load.duration()));
    }
    return results;
  }

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
