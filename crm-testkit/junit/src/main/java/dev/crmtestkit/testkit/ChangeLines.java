package dev.crmtestkit.testkit;

import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.repair.TableChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line for each changed row of a table, made when it is asked for: a test may have changed
 * millions.
 */
final class ChangeLines<R> {

  /** Of a longer cell only a part is shown. */
  private static final int LONGEST_CELL = 60;

  /** How much of what two long cells have in common stands before their difference. */
  private static final int CONTEXT = 20;

  private static final String CUT = "...";

  private final CrmTable<R> table;
  private final TableChanges<R> changes;

  ChangeLines(TableChanges<R> changes) {
    this.table = changes.table();
    this.changes = changes;
  }

  Stream<String> lines() {
    return Stream.of(
            changes.updated().stream().map(this::updated),
            changes.created().stream().map(row -> whole(row, "created")),
            changes.deleted().stream().map(row -> whole(row, "deleted")))
        .flatMap(lines -> lines);
  }

  private String updated(TableChanges.RowUpdate<R> update) {
    List<String> before = ShownRow.of(table, update.before());
    List<String> after = ShownRow.of(table, update.after());
    List<String> cells = new ArrayList<>();
    for (Column<R> column : table.columns()) {
      int position = table.columns().indexOf(column);
      String was = before.get(position);
      String is = after.get(position);
      if (!was.equals(is)) {
        int from = Math.max(0, firstDifference(was, is) - CONTEXT);
        cells.add(column + " " + shortened(was, from) + " -> " + shortened(is, from));
      }
    }
    return head(before, "updated") + String.join("; ", cells);
  }

  private String whole(R row, String what) {
    List<String> values = ShownRow.of(table, row);
    List<String> cells = new ArrayList<>();
    for (int position = 1; position < values.size(); position++) {
      cells.add(table.columns().get(position) + " " + shortened(values.get(position), 0));
    }
    return head(values, what) + String.join("; ", cells);
  }

  private String head(List<String> cells, String what) {
    return table + " " + cells.get(0) + " " + what + ": ";
  }

  private static int firstDifference(String one, String other) {
    int position = 0;
    int end = Math.min(one.length(), other.length());
    while (position < end && one.charAt(position) == other.charAt(position)) {
      position++;
    }
    return position;
  }

  /** The part of a long cell that starts at {@code from}. */
  private static String shortened(String cell, int from) {
    if (cell.length() <= LONGEST_CELL) {
      return cell;
    }
    int start = Math.min(from, cell.length() - LONGEST_CELL);
    int end = start + LONGEST_CELL;
    return (start > 0 ? CUT : "") + cell.substring(start, end) + (end < cell.length() ? CUT : "");
  }
}
