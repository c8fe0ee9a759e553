package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.ChangeLogParseException;
import org.jspecify.annotations.Nullable;

/** Remembers which change set failed, and makes one sentence of what Liquibase threw. */
final class FailedChangeSet extends AbstractChangeExecListener {

  /** How Liquibase's DatabaseException ends. */
  private static final Pattern FAILED_SQL =
      Pattern.compile("\\[Failed SQL: (?:\\(\\d+\\) )?(.*)]", Pattern.DOTALL);

  private @Nullable String name;

  @Override
  public void runFailed(
      ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception exception) {
    name = changeSet.toString(false);
  }

  /** {@code thrown} as an exception of ours. */
  CrmException describe(Exception thrown) {
    return describe(thrown, reason(thrown).replaceAll("\\s*\\R\\s*", "; "));
  }

  /** The same for change sets that somebody is just writing: with the statement that failed. */
  CrmException describeWithSql(Exception thrown) {
    String reason = reason(thrown).replaceAll("\\s*\\R\\s*", "; ");
    return describe(thrown, failedSql(thrown).map(sql -> reason + "; SQL: " + sql).orElse(reason));
  }

  private CrmException describe(Exception thrown, String reason) {
    if (name == null) {
      return new CrmException("the changelog cannot be applied: " + reason, thrown);
    }
    return new CrmException(
        "change set " + name + " failed: " + reason + "; the schema is as it was before", thrown);
  }

  /**
   * What the database said, or else Liquibase's parser, which names file and line, or Liquibase.
   */
  static String reason(Exception thrown) {
    Throwable innermost = thrown;
    Throwable unparsed = null;
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException) {
        return String.valueOf(at.getMessage());
      }
      unparsed = at instanceof ChangeLogParseException ? at : unparsed;
      innermost = at;
    }
    return String.valueOf((unparsed == null ? innermost : unparsed).getMessage());
  }

  private static Optional<String> failedSql(Exception thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      Matcher sql = FAILED_SQL.matcher(String.valueOf(at.getMessage()));
      if (sql.find()) {
        return Optional.of(sql.group(1).strip());
      }
    }
    return Optional.empty();
  }
}
