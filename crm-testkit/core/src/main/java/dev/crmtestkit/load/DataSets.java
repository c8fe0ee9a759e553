package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.IdGap;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * The table {@code data_sets}: what loaders put into the database. All who write there have the
 * lock of the loads.
 */
final class DataSets {

  private static final String NEEDS = "a database can live on only if one run filled it";

  private final Connection connection;

  DataSets(Connection connection) {
    this.connection = connection;
  }

  /**
   * Remembers a data set; where the table is missing, such as in a schema of an application's own,
   * nobody will ask.
   *
   * @param isWhole whether the database had nothing before
   */
  void add(CrmSpec spec, boolean isWhole) throws SQLException {
    if (!isThere()) {
      return;
    }
    String sql =
        """
        insert into crm.data_sets (id, spec, generator_version, is_whole)
        select coalesce(max(id), 0) + 1, ?, ?, ? from crm.data_sets
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, spec.toString());
      statement.setInt(2, CrmData.GENERATOR_VERSION);
      statement.setBoolean(3, isWhole);
      statement.executeUpdate();
    }
  }

  /**
   * The one data set that the database holds.
   *
   * @throws IllegalArgumentException if there is none, if there are several, if it was added to
   *     rows that were there, or if another generator made it
   */
  HeldDataSet theOnly() throws SQLException {
    if (!isThere()) {
      throw noDataSet();
    }
    String sql = "select spec, generator_version, is_whole, id_gaps from crm.data_sets order by id";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      if (!found.next()) {
        throw noDataSet();
      }
      checkVersion(found.getInt(2));
      boolean isWhole = found.getBoolean(3);
      Optional<Map<CrmTable<?>, IdGap>> gaps =
          Optional.ofNullable(found.getString(4)).map(IdGapText::parse);
      HeldDataSet held = new HeldDataSet(CrmSpec.parse(found.getString(1)), gaps);
      checkAlone(isWhole, found.next());
      return held;
    }
  }

  /** Remembers how far it has lived on. */
  void update(CrmSpec spec, Map<CrmTable<?>, IdGap> gaps) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("update crm.data_sets set spec = ?, id_gaps = ?")) {
      statement.setString(1, spec.toString());
      statement.setString(2, IdGapText.of(gaps));
      statement.executeUpdate();
    }
  }

  private boolean isThere() throws SQLException {
    return Scalar.of(connection, "select 1 where to_regclass('crm.data_sets') is not null")
        .isPresent();
  }

  private static void checkVersion(int version) {
    if (version != CrmData.GENERATOR_VERSION) {
      throw new IllegalArgumentException(
          "the database must hold rows of generator "
              + CrmData.GENERATOR_VERSION
              + ", but they are of generator "
              + version
              + "; advance it with the version that filled it, or fill an empty database anew");
    }
  }

  private static void checkAlone(boolean isWhole, boolean hasMore) {
    if (hasMore) {
      throw new IllegalArgumentException(
          NEEDS + ", but several runs added to this one; fill an empty database by one run");
    }
    if (!isWhole) {
      throw new IllegalArgumentException(
          NEEDS + " from empty, but this one had rows before; fill an empty database by one run");
    }
  }

  private static IllegalArgumentException noDataSet() {
    return new IllegalArgumentException(
        NEEDS + ", but nothing is known of this one; run generate on an empty database first");
  }
}
