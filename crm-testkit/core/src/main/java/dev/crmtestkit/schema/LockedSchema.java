package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.Statement;

/**
 * The schema {@code crm} within a transaction that somebody else began and ends, so that more than
 * the schema can be all or nothing. Until that end nobody else, of all threads and processes,
 * changes the schema.
 *
 * <p>The lock is an advisory one that PostgreSQL drops at the transaction's end, whatever ends it,
 * and hands on at once: nobody polls, and a killed process leaves nothing locked.
 *
 * <p>Every method throws a {@link CrmException} when the database refuses; the transaction can only
 * be rolled back then. Not safe for use by several threads, as the connection is not.
 */
public final class LockedSchema {

  /** "CRM-TKIT" in ASCII. Must never change: all versions have to wait for one another. */
  private static final long LOCK_KEY = 0x43524D2D544B4954L;

  private final Connection connection;

  private LockedSchema(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits until nobody else has the schema locked.
   *
   * @param transaction is in a transaction at the level read committed: what was done while we
   *     waited has to be seen. Nothing in it may have locked a table of the schema.
   */
  public static LockedSchema within(Connection transaction) {
    return SchemaFailure.naming(
        () -> {
          try (Statement statement = transaction.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK_KEY + ")");
          }
          return new LockedSchema(transaction);
        });
  }

  /** Compares the database with the changelog; changes nothing. */
  public CrmSchema.State state() {
    return SchemaFailure.naming(
        () -> AppliedChanges.read(connection).comparedWith(Changelog.current()));
  }

  /**
   * Makes the bare tables, as {@link CrmSchema#createTables()} does.
   *
   * @throws NewerSchemaException if a newer version made the schema
   */
  public void createTables() {
    bringTo(SchemaGoal.BARE_TABLES);
  }

  /**
   * Brings the schema up to date, as {@link CrmSchema#update()} does.
   *
   * @throws NewerSchemaException if a newer version made the schema
   */
  public void update() {
    bringTo(SchemaGoal.COMPLETE);
  }

  /** Looks first: whoever had the lock before may have done the work. */
  void bringTo(SchemaGoal goal) {
    SchemaFailure.naming(
        () -> {
          boolean wasReached = goal.isReached(connection);
          if (!wasReached) {
            goal.reach(connection);
          }
          return wasReached;
        });
  }
}
