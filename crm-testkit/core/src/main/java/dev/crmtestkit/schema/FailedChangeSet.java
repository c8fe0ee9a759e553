package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

/** Remembers which change set failed, and makes one sentence of what Liquibase threw. */
final class FailedChangeSet extends AbstractChangeExecListener {

  private @Nullable String name;

  @Override
  public void runFailed(
      ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception exception) {
    name = changeSet.toString(false);
  }

  /** {@code thrown} as an exception of ours. */
  CrmException describe(Exception thrown) {
    String reason = reason(thrown).replaceAll("\\s*\\R\\s*", "; ");
    if (name == null) {
      return new CrmException("the changelog cannot be applied: " + reason, thrown);
    }
    return new CrmException(
        "change set " + name + " failed: " + reason + "; the schema is as it was before", thrown);
  }

  /** What the database said, or else what Liquibase did. */
  private static String reason(Exception thrown) {
    Throwable innermost = thrown;
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException) {
        return String.valueOf(at.getMessage());
      }
      innermost = at;
    }
    return String.valueOf(innermost.getMessage());
  }
}
