package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import liquibase.ChecksumVersion;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * What uses Liquibase; it is loaded only where change sets are to apply, as loading Liquibase costs
 * most of a second.
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

  /** Reads our changelog and puts it into SQL, for nobody. */
  static void warmUp() {
    runAlone(
        failed -> LiquibaseWarmUp.run(parsed(Files.OURS), new PostgresDatabase()),
        (failed, thrown) -> unreadable(Changelog.ROOT, thrown));
  }

  /** Applies the change sets of the bare tables. */
  static void toTables(Connection connection) throws SQLException {
    update(connection, Changelog.TABLES_TAG);
  }

  /** Applies all change sets of {@code changelog}, which is not ours, on top of our schema. */
  static void ofApplication(Connection connection, String changelog, ClassLoader files)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      keepSearchPath(statement);
      statement.execute("set local search_path = " + SCHEMA + ", public");
      runAlone(
          failed -> run(connection, new Files(changelog, files), null, failed),
          FailedChangeSet::describeWithSql);
      putBackSearchPath(statement);
    }
  }

  /** What Liquibase finds in {@code changelog}, which is not ours. */
  static List<ParsedChangeSet> changeSets(String changelog, ClassLoader files) {
    List<ParsedChangeSet> found = new ArrayList<>();
    runAlone(
        failed ->
            parsed(new Files(changelog, files))
                .forEach(changeSet -> found.add(ParsedChangeSet.of(changeSet))),
        (failed, thrown) -> unreadable(changelog, thrown));
    return found;
  }

  private static List<ChangeSet> parsed(Files files) throws LiquibaseException {
    ClassLoaderResourceAccessor accessor = new ClassLoaderResourceAccessor(files.loader());
    return ChangeLogParserFactory.getInstance()
        .getParser(files.root(), accessor)
        .parse(files.root(), new ChangeLogParameters(new PostgresDatabase()), accessor)
        .getChangeSets();
  }

  private static CrmException unreadable(String changelog, Exception thrown) {
    return new CrmException(
        "application changelog " + changelog + " cannot be read: " + thrown.getMessage(), thrown);
  }

  /**
   * A change set as Liquibase has read it.
   *
   * @param checksum covers the files that its changes load
   */
  record ParsedChangeSet(String name, String file, String checksum) {

    private static ParsedChangeSet of(ChangeSet changeSet) {
      String checksum = changeSet.generateCheckSum(ChecksumVersion.latest()).toString();
      return new ParsedChangeSet(
          changeSet.toString(false), ClassPathFiles.normalized(changeSet.getFilePath()), checksum);
    }
  }

  /** Applies all change sets and writes down the changelog's fingerprint. */
  static void toEnd(Connection connection) throws SQLException {
    update(connection, null);
    AppliedChanges.markComplete(connection, Changelog.current());
  }

  private static void update(Connection connection, @Nullable String tag) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + SCHEMA);
      keepSearchPath(statement);
      runAlone(failed -> run(connection, Files.OURS, tag, failed), FailedChangeSet::describe);
      putBackSearchPath(statement);
    }
  }

  /** Liquibase sets the session's search path, which a pool would hand on; so it is put back. */
  private static void keepSearchPath(Statement statement) throws SQLException {
    statement.execute("select set_config('crm.search_path', current_setting('search_path'), true)");
  }

  private static void putBackSearchPath(Statement statement) throws SQLException {
    statement.execute(
        "select set_config('search_path', current_setting('crm.search_path'), false)");
  }

  private static void runAlone(
      Work work, BiFunction<FailedChangeSet, Exception, CrmException> describe) {
    FailedChangeSet failed = new FailedChangeSet();
    ONE_AT_A_TIME.lock();
    try {
      Scope.child(QUIETLY, () -> work.run(failed));
    } catch (Exception e) {
      throw describe.apply(failed, e);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static void run(
      Connection connection, Files files, @Nullable String tag, FailedChangeSet failed)
      throws Exception {
    PostgresDatabase database = new PostgresDatabase();
    database.setConnection(new UncommittedConnection(connection));
    database.setLiquibaseSchemaName(SCHEMA);
    Liquibase liquibase =
        new Liquibase(files.root(), new ClassLoaderResourceAccessor(files.loader()), database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    liquibase.setChangeExecListener(failed);
    liquibase.update(tag, new Contexts(), new LabelExpression());
  }

  /** A changelog and where it and what it includes are to be found. */
  private record Files(String root, ClassLoader loader) {
    static final Files OURS = new Files(Changelog.ROOT, LiquibaseUpdate.class.getClassLoader());
  }

  private interface Work {
    void run(FailedChangeSet failed) throws Exception;
  }
}
