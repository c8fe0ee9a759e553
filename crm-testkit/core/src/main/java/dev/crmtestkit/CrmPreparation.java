package dev.crmtestkit;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.schema.ApplicationChangelogs;
import dev.crmtestkit.schema.CrmSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes an empty database a CRM database with the data of a spec, with keys, indexes and statistics
 * for the planner.
 *
 * <p>For a small data set the whole schema comes first, as a {@link #base()} that all of them
 * share. For a large one the rows go into bare tables, and keys and indexes are built after them,
 * which takes a third of the time. With changelogs of an application the schema always comes first,
 * so that what they do does not depend on the number of rows.
 */
public final class CrmPreparation implements Preparation {

  /** Below it, a schema that was kept saves more time than keys that are built late. */
  private static final long MOST_ROWS_ON_BASE = 50_000;

  private final CrmData data;
  private final ApplicationChangelogs changelogs;
  private final LoadListener listener;

  private CrmPreparation(CrmData data, ApplicationChangelogs changelogs, LoadListener listener) {
    this.data = data;
    this.changelogs = changelogs;
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
    return new CrmPreparation(CrmData.of(spec), ApplicationChangelogs.none(), listener);
  }

  /** The same with an application's changelogs on top of the schema. */
  public CrmPreparation withChangelogs(ApplicationChangelogs newChangelogs) {
    return new CrmPreparation(data, newChangelogs, listener);
  }

  /** SHA-256 in hex over the changelogs, the spec and the generator's version. */
  @Override
  public String fingerprint() {
    return SchemaPreparation.sha256(
        SchemaPreparation.content(changelogs)
            + "\n"
            + data.spec()
            + "\n"
            + CrmData.GENERATOR_VERSION);
  }

  /** The schema without rows, unless the rows go into bare tables. */
  @Override
  public Optional<Preparation> base() {
    return startsFromBase() ? Optional.of(new SchemaPreparation(changelogs)) : Optional.empty();
  }

  @Override
  public void warmUp() {
    CrmSchema.warmUp();
  }

  @Override
  public void prepare(DatabaseAddress database) {
    CrmSchema schema = CrmSchema.on(database.dataSource());
    if (startsFromBase()) {
      new SchemaPreparation(changelogs).prepare(database);
    } else {
      schema.createTables();
    }
    CrmLoader.on(database.dataSource()).load(data, listener);
    schema.update();
    analyze(database.dataSource());
  }

  private boolean startsFromBase() {
    return !changelogs.isEmpty() || data.totalCount() <= MOST_ROWS_ON_BASE;
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
    return "CRM database of " + data.spec() + SchemaPreparation.withChangelogs(changelogs);
  }
}
