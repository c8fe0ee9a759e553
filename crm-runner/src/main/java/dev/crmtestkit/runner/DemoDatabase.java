package dev.crmtestkit.runner;

import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.schema.CrmSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database with the schema and the rows of a spec. */
record DemoDatabase(CrmSpec spec, LoadListener listener) implements Preparation {

  @Override
  public String fingerprint() {
    return "demo, schema "
        + CrmSchema.fingerprint()
        + ", generator "
        + CrmData.GENERATOR_VERSION
        + ", "
        + spec;
  }

  /** Rows before keys and indexes, which are built faster from what is there. */
  @Override
  public void prepare(DataSource emptyDatabase) {
    CrmSchema schema = CrmSchema.on(emptyDatabase);
    schema.createTables();
    CrmLoader.on(emptyDatabase).load(CrmData.of(spec), listener);
    schema.update();
    analyze(emptyDatabase);
  }

  /** The database is copied as it stands, so the planner's statistics are to be there already. */
  private static void analyze(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new CrmException("the demo database could not be analyzed: " + e.getMessage(), e);
    }
  }
}
