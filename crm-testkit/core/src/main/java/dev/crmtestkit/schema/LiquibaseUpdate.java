package dev.crmtestkit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.core.PostgresDatabase;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * The one class that uses Liquibase; it is loaded only where change sets are to apply, as loading
 * Liquibase costs most of a second.
 */
final class LiquibaseUpdate {

  /** Liquibase is not safe in two threads at once, even on different databases. */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private static final String SCHEMA = "crm";

  /** In place of system properties, which would change Liquibase for the whole JVM. */
  static final Map<String, Object> QUIETLY =
      Map.of(
          Scope.Attr.logService.name(),
          new NoOpLogService(),
          Scope.Attr.ui.name(),
          new LoggerUIService(),
          "liquibase.analytics.enabled",
          false,
          // Only somebody's own Liquibase can hold its lock: see LockedSchema.
          "liquibase.changelogLockPollRate",
          1L,
          "liquibase.changelogLockWaitTimeInMinutes",
          1L);

  private LiquibaseUpdate() {}

  /** Applies the change sets of the bare tables. */
  static void toTables(Connection connection) throws SQLException {
    update(connection, Changelog.TABLES_TAG);
  }

  /** Applies all change sets and writes down the changelog's fingerprint. */
  static void toEnd(Connection connection) throws SQLException {
    update(connection, null);
    AppliedChanges.markComplete(connection, Changelog.current());
  }

  /** Liquibase sets the session's search path, which a pool would hand on; so it is put back. */
  private static void update(Connection connection, @Nullable String tag) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + SCHEMA);
      statement.execute(
          "select set_config('crm.search_path', current_setting('search_path'), true)");
      runAlone(connection, tag);
      statement.execute(
          "select set_config('search_path', current_setting('crm.search_path'), false)");
    }
  }

  private static void runAlone(Connection connection, @Nullable String tag) {
    FailedChangeSet failed = new FailedChangeSet();
    ONE_AT_A_TIME.lock();
    try {
      Scope.child(QUIETLY, () -> run(connection, tag, failed));
    } catch (Exception e) {
      throw failed.describe(e);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static void run(Connection connection, @Nullable String tag, FailedChangeSet failed)
      throws Exception {
    PostgresDatabase database = new PostgresDatabase();
    database.setConnection(new UncommittedConnection(connection));
    database.setLiquibaseSchemaName(SCHEMA);
    Liquibase liquibase =
        new Liquibase(
            Changelog.ROOT,
            new ClassLoaderResourceAccessor(LiquibaseUpdate.class.getClassLoader()),
            database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    liquibase.setChangeExecListener(failed);
    liquibase.update(tag, new Contexts(), new LabelExpression());
  }
}
