package dev.crmtestkit.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one round trip says of a lane. */
final class Look {

  private final LaneBaseline baseline;
  private final List<TableLook> tables = new ArrayList<>();
  private final List<SequenceState> sequences = new ArrayList<>();
  private final List<CatalogLook> catalogs = new ArrayList<>();
  private String snapshot = "";
  private ClusterLook cluster = new ClusterLook(0, 0, "");
  private String prepared = "";

  /** The rows of a catalog, and how many of them are fresh. */
  record CatalogLook(long rows, long fresh) {}

  /** What all databases share: its rows, how many of them are fresh, and a digest of the rest. */
  record ClusterLook(long rows, long fresh, String digest) {}

  private Look(LaneBaseline baseline) {
    this.baseline = baseline;
  }

  /** Reads the rows that {@link LookSql} asks for. */
  static Look of(ResultSet rows, LaneBaseline baseline) throws SQLException {
    Look look = new Look(baseline);
    while (rows.next()) {
      look.add(rows);
    }
    return look;
  }

  /** Empty where nothing can have changed, so that no table was read. */
  List<TableLook> tables() {
    return tables;
  }

  /** Those of the tables that are not as they were. */
  List<TableLook> changed() {
    return tables.stream().filter(table -> !table.isPristine()).toList();
  }

  List<SequenceState> sequences() {
    return sequences;
  }

  /** In the order of the baseline's; empty where nothing can have changed. */
  List<CatalogLook> catalogs() {
    return catalogs;
  }

  String snapshot() {
    return snapshot;
  }

  ClusterLook cluster() {
    return cluster;
  }

  /** The names of transactions left in two-phase commit; empty for none. */
  String prepared() {
    return prepared;
  }

  private void add(ResultSet row) throws SQLException {
    int place = row.getInt(2);
    String text = row.getString(5);
    switch (row.getString(1)) {
      case "snapshot" -> snapshot = String.valueOf(text);
      case "cluster" ->
          cluster = new ClusterLook(row.getLong(3), row.getLong(4), String.valueOf(text));
      case "prepared" -> prepared = text == null ? "" : text;
      case "sequence" ->
          sequences.add(
              new SequenceState(
                  baseline.sequences().get(place).name(), row.getLong(3), row.getInt(4) == 1));
      case "table" ->
          tables.add(
              new TableLook(
                  baseline.tables().get(place), row.getLong(3), row.getLong(4), ids(text)));
      case "catalog" -> catalogs.add(new CatalogLook(row.getLong(3), row.getLong(4)));
      default -> throw new IllegalStateException("no such kind: " + row.getString(1));
    }
  }

  private static Set<String> ids(@Nullable String array) {
    return array == null
        ? Set.of()
        : Set.copyOf(List.of(array.substring(1, array.length() - 1).split(",")));
  }
}
