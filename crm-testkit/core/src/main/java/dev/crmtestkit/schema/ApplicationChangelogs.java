package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Changelogs of an application that stands on the CRM tables: they go on top of ours, in any format
 * that Liquibase reads, before there are rows. They may add tables of their own, and columns to
 * ours as long as these have a default or may be null. A table without a schema's name lands in
 * {@code crm}.
 *
 * <p>Their change sets stand in {@code crm.databasechangelog}, so that the application's own
 * Liquibase finds its work done.
 */
public final class ApplicationChangelogs {

  /** The comment on it is the fingerprint of what was applied; see {@link AppliedChanges}. */
  private static final String MARKED_TABLE = "crm.databasechangeloglock";

  private final List<String> paths;
  private final ClassLoader loader;
  private final String fingerprint;

  private ApplicationChangelogs(List<String> paths, ClassLoader loader) {
    this.paths = paths;
    this.loader = loader;
    this.fingerprint =
        paths.isEmpty() ? "" : ChangelogContents.fingerprint(paths, new ClassPathFiles(loader));
  }

  /** For those who have none. */
  public static ApplicationChangelogs none() {
    return of(List.of());
  }

  /**
   * The changelogs at {@code paths} on the class path of the present thread, in that order.
   *
   * @param paths as Liquibase wants them, with or without {@code classpath:}
   * @throws CrmException if one is not there
   */
  public static ApplicationChangelogs of(List<String> paths) {
    ClassLoader own =
        Objects.requireNonNull(ApplicationChangelogs.class.getClassLoader(), "class loader");
    ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
    return new ApplicationChangelogs(
        paths.stream().map(ClassPathFiles::normalized).toList(), ofThread == null ? own : ofThread);
  }

  public boolean isEmpty() {
    return paths.isEmpty();
  }

  /** The paths, for people. */
  @Override
  public String toString() {
    return String.join(", ", paths);
  }

  /** SHA-256 in hex over the paths and contents of all files; empty when there are none. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * Applies them, all or nothing, to a database that has our schema; does nothing where that was
   * done.
   *
   * @throws CrmException if a change set fails, which it names with its SQL
   */
  public void applyTo(DataSource database) {
    if (isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      if (!isApplied(connection)) {
        applyTo(connection);
      }
    } catch (SQLException e) {
      throw new CrmException(
          "the changelogs " + paths + " cannot be applied to the database: " + e.getMessage(), e);
    }
  }

  private void applyTo(Connection connection) throws SQLException {
    try (SchemaTransaction transaction = SchemaTransaction.begin(connection)) {
      for (String path : paths) {
        LiquibaseUpdate.ofApplication(connection, path, loader);
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("comment on table " + MARKED_TABLE + " is '" + fingerprint + "'");
      }
      transaction.commit();
    }
  }

  private boolean isApplied(Connection connection) throws SQLException {
    String question = "select obj_description('" + MARKED_TABLE + "'::regclass, 'pg_class')";
    try (Statement statement = connection.createStatement();
        ResultSet comment = statement.executeQuery(question)) {
      return comment.next() && fingerprint.equals(comment.getString(1));
    }
  }
}
