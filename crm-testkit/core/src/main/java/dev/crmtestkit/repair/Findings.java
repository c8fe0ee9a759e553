package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes a verdict of a look; asks further where a catalog was written to. */
final class Findings {

  private final Connection connection;
  private final LaneBaseline baseline;

  Findings(Connection connection, LaneBaseline baseline) {
    this.connection = connection;
    this.baseline = baseline;
  }

  /**
   * @param catalogsBefore how the catalogs stood in a look that found nothing beyond rows
   */
  LaneVerdict of(Look look, List<Look.CatalogLook> catalogsBefore, List<String> cluster)
      throws SQLException {
    Set<String> beyond = new LinkedHashSet<>();
    if (!look.prepared().isEmpty()) {
      beyond.add("transaction " + look.prepared() + " was left prepared");
    }
    List<TableLook> tables = look.changed();
    for (TableLook table : tables) {
      if (table.table() instanceof WatchedTable.Beyond) {
        beyond.add("rows of table " + table.table().name() + ", which are not kept, were changed");
      }
    }
    beyond.addAll(catalogs(look, catalogsBefore));
    return new LaneVerdict(tables, sequences(look), List.copyOf(beyond), cluster, look.snapshot());
  }

  /** The verdict on a lane where something is missing that is looked at, or is locked. */
  LaneVerdict unreadable(SQLException failure) {
    Set<String> beyond = new LinkedHashSet<>();
    try {
      for (Catalog catalog : baseline.catalogs().keySet()) {
        beyond.addAll(differences(catalog));
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    if (beyond.isEmpty()) {
      beyond.add("lane could not be read: " + failure.getMessage());
    }
    return new LaneVerdict(List.of(), List.of(), List.copyOf(beyond), List.of(), "");
  }

  private List<SequenceMove> sequences(Look look) {
    List<SequenceMove> moved = new ArrayList<>();
    for (int i = 0; i < look.sequences().size(); i++) {
      SequenceState before = baseline.sequences().get(i);
      SequenceState now = look.sequences().get(i);
      if (!before.equals(now)) {
        moved.add(new SequenceMove(before, now));
      }
    }
    return moved;
  }

  private List<String> catalogs(Look look, List<Look.CatalogLook> before) throws SQLException {
    List<String> words = new ArrayList<>();
    int place = 0;
    for (Catalog catalog : baseline.catalogs().keySet()) {
      if (place < look.catalogs().size()) {
        Look.CatalogLook now = look.catalogs().get(place);
        if (now.fresh() > 0 || now.rows() != before.get(place).rows()) {
          words.addAll(differences(catalog));
        }
      }
      place++;
    }
    return words;
  }

  private List<String> differences(Catalog catalog) throws SQLException {
    return baseline.contents(catalog).differences(catalog.contents(connection));
  }
}
