package dev.crmtestkit.testkit;

import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.repair.SequenceChange;
import dev.crmtestkit.repair.TableChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed in a database, in lines for a human reader:
 *
 * <pre>
 * contacts 17 updated: email 'a@x.example.com' -> 'b@x.example.com'; title null -> 'Boss'
 * contacts 501 created: company_id 3; first_name 'Ann'; ...
 * sequence crm.contacts_id_seq moved: 500 -> 501
 * </pre>
 */
public final class ChangesText {

  private static final String NOTHING = "nothing has changed";

  private ChangesText() {}

  /**
   * A line for each changed row and for each sequence that moved, table by table. When there are
   * more, the last line says how many rows of which tables there are in all.
   *
   * @param maxLines at least 1
   * @return lines without a line end after the last; one that says so when nothing has changed
   */
  public static String describe(LaneChanges changes, int maxLines) {
    if (maxLines < 1) {
      throw new IllegalArgumentException("maxLines must be at least 1, but was " + maxLines);
    }
    long count = lineCount(changes);
    if (count == 0) {
      return NOTHING;
    }
    if (count <= maxLines) {
      return lines(changes).collect(Collectors.joining("\n"));
    }
    return Stream.concat(
            lines(changes).limit(maxLines - 1),
            Stream.of("... and " + (count - maxLines + 1) + " more; in all " + summary(changes)))
        .collect(Collectors.joining("\n"));
  }

  /**
   * How many rows changed in what way, such as {@code contacts: 20 updated, 3 created; sequences: 1
   * moved}.
   */
  public static String summary(LaneChanges changes) {
    List<String> parts = new ArrayList<>();
    changes.tables().forEach(table -> parts.add(summary(table)));
    if (!changes.sequences().isEmpty()) {
      parts.add("sequences: " + changes.sequences().size() + " moved");
    }
    return parts.isEmpty() ? NOTHING : String.join("; ", parts);
  }

  private static String summary(TableChanges<?> changes) {
    List<String> counts = new ArrayList<>();
    addCount(counts, changes.updated(), "updated");
    addCount(counts, changes.created(), "created");
    addCount(counts, changes.deleted(), "deleted");
    return changes.table() + ": " + String.join(", ", counts);
  }

  private static void addCount(List<String> counts, List<?> rows, String what) {
    if (!rows.isEmpty()) {
      counts.add(rows.size() + " " + what);
    }
  }

  private static long lineCount(LaneChanges changes) {
    return changes.sequences().size()
        + changes.tables().stream().mapToLong(ChangesText::lineCount).sum();
  }

  private static long lineCount(TableChanges<?> changes) {
    return (long) changes.updated().size() + changes.created().size() + changes.deleted().size();
  }

  private static Stream<String> lines(LaneChanges changes) {
    return Stream.concat(
        changes.tables().stream().flatMap(table -> new ChangeLines<>(table).lines()),
        changes.sequences().stream().map(ChangesText::line));
  }

  private static String line(SequenceChange change) {
    return "sequence " + change.name() + " moved: " + change.before() + " -> " + change.after();
  }
}
