package dev.crmtestkit;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.schema.CrmSchema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Makes an empty database a CRM database with the data of a spec: the bare tables, the rows, then
 * keys, indexes and the rest of the schema, and statistics for the planner.
 */
public final class CrmPreparation implements Preparation {

  private final CrmData data;
  private final LoadListener listener;

  private CrmPreparation(CrmSpec spec, LoadListener listener) {
    this.data = CrmData.of(spec);
    this.listener = listener;
  }

  /**
   * The preparation that leaves the data of {@code spec} behind.
   *
   * @param listener hears of the rows while they are loaded, and nothing where a prepared database
   *     was kept from earlier
   * @throws IllegalArgumentException if the spec's counts contradict one another
   */
  public static CrmPreparation of(CrmSpec spec, LoadListener listener) {
    return new CrmPreparation(spec, listener);
  }

  /** SHA-256 in hex over the changelog, the spec and the generator's version. */
  @Override
  public String fingerprint() {
    String content =
        CrmSchema.fingerprint() + "\n" + data.spec() + "\n" + CrmData.GENERATOR_VERSION;
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  @Override
  public void prepare(DatabaseAddress database) {
    DataSource emptyDatabase = database.dataSource();
    CrmSchema schema = CrmSchema.on(emptyDatabase);
    schema.createTables();
    CrmLoader.on(emptyDatabase).load(data, listener);
    schema.update();
    analyze(emptyDatabase);
  }

  /** Providers copy the database as it stands, so it is to be tidy, with its statistics. */
  private static void analyze(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new CrmException("the filled database could not be analyzed: " + e.getMessage(), e);
    }
  }

  /** What this makes, in words. */
  @Override
  public String toString() {
    return "CRM database of " + data.spec();
  }
}
