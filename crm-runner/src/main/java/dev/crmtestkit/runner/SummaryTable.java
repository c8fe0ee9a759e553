package dev.crmtestkit.runner;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table for people to read: names on the left, numbers on the right. */
final class SummaryTable {

  private final List<List<String>> lines = new ArrayList<>();

  private SummaryTable(List<String> header) {
    lines.add(header);
  }

  /** Rows and times of tables, and their sum. */
  static SummaryTable of(List<TableResult> tables) {
    SummaryTable summary = new SummaryTable(List.of("table", "rows", "time"));
    long rows = 0;
    long millis = 0;
    for (TableResult table : tables) {
      summary.add(table.table(), table.rows(), table.millis());
      rows += table.rows();
      millis += table.millis();
    }
    summary.add("total", rows, millis);
    return summary;
  }

  /** Rows of tables, and their sum. */
  static SummaryTable ofRows(Map<CrmTable<?>, Long> rows) {
    SummaryTable summary = new SummaryTable(List.of("table", "rows"));
    long total = 0;
    for (Map.Entry<CrmTable<?>, Long> table : rows.entrySet()) {
      summary.lines.add(List.of(table.getKey().name(), NumberText.grouped(table.getValue())));
      total += table.getValue();
    }
    summary.lines.add(List.of("total", NumberText.grouped(total)));
    return summary;
  }

  private void add(String name, long rows, long millis) {
    lines.add(List.of(name, NumberText.grouped(rows), NumberText.grouped(millis) + " ms"));
  }

  List<String> lines() {
    return lines.stream().map(this::padded).toList();
  }

  private String padded(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String blanks = " ".repeat(width(i) - cells.get(i).length());
      line.append(i == 0 ? cells.get(i) + blanks : "  " + blanks + cells.get(i));
    }
    return line.toString();
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }
}
