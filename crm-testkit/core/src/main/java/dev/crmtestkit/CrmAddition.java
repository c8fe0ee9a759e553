package dev.crmtestkit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.PossibleParents;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.load.LoadReport;
import dev.crmtestkit.load.LoadTransaction;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.schema.CrmSchema.State;
import dev.crmtestkit.schema.LockedSchema;
import javax.sql.DataSource;

/**
 * Adds rows to a database, and what its schema lacks, all in one transaction: when something goes
 * wrong, a database that was empty is empty again. Any number of threads and processes may add at
 * once; one waits for the other.
 */
public final class CrmAddition {

  private final DataSource dataSource;

  private CrmAddition(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Additions to the database behind {@code dataSource}, whose timeouts it keeps. */
  public static CrmAddition on(DataSource dataSource) {
    return new CrmAddition(dataSource);
  }

  /**
   * Adds the rows of {@code selection}, as {@link CrmLoader#add} does. Where the schema is missing
   * it is built around them, its keys and indexes after the rows; where it is behind it is brought
   * up to date before.
   *
   * @param base gives the seed and the as-of instant
   * @throws TableSelection.MissingParentsException if parents are needed that are not there
   * @throws IllegalArgumentException if rows are asked for that their parents cannot hold
   * @throws dev.crmtestkit.schema.NewerSchemaException if a newer version made the schema
   * @throws CrmException if the database refuses; like all of the above it changes nothing then
   */
  public LoadReport add(TableSelection selection, CrmSpec base, LoadListener listener) {
    // The load's lock first, then the schema's, then tables. Whoever has one of these never waits
    // for an earlier one, so that nobody waits in a circle.
    try (LoadTransaction transaction = CrmLoader.on(dataSource).begin(listener)) {
      LockedSchema schema = LockedSchema.within(transaction.connection());
      if (schema.state() == State.MISSING) {
        CrmData data = CrmData.of(selection.resolve(base, PossibleParents.NONE));
        schema.createTables();
        transaction.load(data);
        schema.update();
      } else {
        schema.update();
        transaction.add(selection, base);
      }
      return transaction.commit();
    }
  }
}
