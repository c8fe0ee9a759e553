package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * The schema {@code crm} of a database: tells how far it is and brings it up to date.
 *
 * <p>An update is all or nothing: it runs in one transaction. Any number of threads and processes
 * may ask for it at once; one does it and the others find it done. Where nothing is to do, two
 * short queries find that out and Liquibase is not even loaded.
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
    Set<String> tables = Changelog.current().tables();
    bringTo(
        applied -> applied.changeSets().containsAll(tables),
        connection -> LiquibaseUpdate.toTables(connection));
  }

  /**
   * Brings the schema up to date. Does nothing where it is.
   *
   * @throws NewerSchemaException if a newer version made the schema
   */
  public void update() {
    bringTo(
        applied -> applied.comparedWith(Changelog.current()) == State.CURRENT,
        connection -> LiquibaseUpdate.toEnd(connection));
  }

  private void bringTo(Predicate<AppliedChanges> isThere, Update update) {
    inSession(
        connection -> {
          boolean wasThere = isThere.test(knownChanges(connection));
          if (!wasThere) {
            updateUnderLock(connection, isThere, update);
          }
          return wasThere;
        });
  }

  /** Looks again once it has the lock: whoever had it before may have done the work. */
  private static void updateUnderLock(
      Connection connection, Predicate<AppliedChanges> isThere, Update update) throws SQLException {
    try (SchemaTransaction transaction = SchemaTransaction.begin(connection)) {
      if (!isThere.test(knownChanges(connection))) {
        update.run(connection);
      }
      transaction.commit();
    }
  }

  private static AppliedChanges knownChanges(Connection connection) throws SQLException {
    AppliedChanges applied = AppliedChanges.read(connection);
    Optional<String> unknown = applied.firstUnknownTo(Changelog.current());
    if (unknown.isPresent()) {
      throw new NewerSchemaException(unknown.get());
    }
    return applied;
  }

  private <T> T inSession(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw new CrmException(
          "the schema crm of the database cannot be read or changed: " + e.getMessage(), e);
    }
  }

  private interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Given as a lambda, not as a method reference: that one would load {@link LiquibaseUpdate} and,
   * with it, Liquibase.
   */
  private interface Update {
    void run(Connection connection) throws SQLException;
  }
}
