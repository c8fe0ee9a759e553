package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The schema {@code crm} of a database: tells how far it is and brings it up to date.
 *
 * <p>An update is all or nothing: it runs in one transaction. Any number of threads and processes
 * may ask for it at once; one does it and the others find it done. Where nothing is to do, two
 * short queries find that out and Liquibase is not even loaded. Where more than the schema is to be
 * all or nothing, see {@link LockedSchema}.
 *
 * <p>Every method throws a {@link CrmException} when the database cannot be reached, or refuses.
 */
public final class CrmSchema {

  /** How the schema of a database compares with the changelog of this version. */
  public enum State {
    /** None of our change sets was applied. */
    MISSING,
    /** Change sets are still to apply; perhaps only the bare tables are there. */
    BEHIND,
    /** All change sets of this very changelog were applied. */
    CURRENT,
    /** A change set was applied that this version does not know. */
    NEWER
  }

  private final DataSource dataSource;

  private CrmSchema(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The schema of the database that {@code dataSource} connects to. */
  public static CrmSchema on(DataSource dataSource) {
    return new CrmSchema(dataSource);
  }

  /** SHA-256 in hex over the paths and contents of the changelog: names the schema it makes. */
  public static String fingerprint() {
    return Changelog.current().fingerprint();
  }

  /** Loads Liquibase, as far as that can be done without a database: most of a second. */
  public static void warmUp() {
    LiquibaseUpdate.warmUp();
  }

  /** Compares the database with the changelog; changes nothing. */
  public State state() {
    return inSession(
        connection -> AppliedChanges.read(connection).comparedWith(Changelog.current()));
  }

  /**
   * Makes the bare tables, without keys, indexes and triggers, so that a bulk load can come before
   * {@link #update()}. Does nothing where they are there.
   *
   * @throws NewerSchemaException if a newer version made the schema
   */
  public void createTables() {
    bringTo(SchemaGoal.BARE_TABLES);
  }

  /**
   * Brings the schema up to date. Does nothing where it is.
   *
   * @throws NewerSchemaException if a newer version made the schema
   */
  public void update() {
    bringTo(SchemaGoal.COMPLETE);
  }

  /** Asks without the lock first, as most often nothing is to do. */
  private void bringTo(SchemaGoal goal) {
    inSession(
        connection -> {
          boolean wasReached = goal.isReached(connection);
          if (!wasReached) {
            bringTo(goal, connection);
          }
          return wasReached;
        });
  }

  private static void bringTo(SchemaGoal goal, Connection connection) throws SQLException {
    try (SchemaTransaction transaction = SchemaTransaction.begin(connection)) {
      transaction.schema().bringTo(goal);
      transaction.commit();
    }
  }

  private <T> T inSession(Work<T> work) {
    return SchemaFailure.naming(
        () -> {
          try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
          }
        });
  }

  private interface Work<T> {
    T run(Connection connection) throws SQLException;
  }
}
