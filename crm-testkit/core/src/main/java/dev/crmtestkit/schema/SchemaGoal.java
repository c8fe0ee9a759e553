package dev.crmtestkit.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** How far a schema is to be brought, and how. */
enum SchemaGoal {
  BARE_TABLES {
    @Override
    boolean isReached(AppliedChanges applied) {
      return applied.changeSets().containsAll(Changelog.current().tables());
    }

    @Override
    void reach(Connection connection) throws SQLException {
      LiquibaseUpdate.toTables(connection);
    }
  },
  COMPLETE {
    @Override
    boolean isReached(AppliedChanges applied) {
      return applied.comparedWith(Changelog.current()) == CrmSchema.State.CURRENT;
    }

    @Override
    void reach(Connection connection) throws SQLException {
      LiquibaseUpdate.toEnd(connection);
    }
  };

  /**
   * Whether nothing is to do.
   *
   * @throws NewerSchemaException if a newer version made the schema
   */
  boolean isReached(Connection connection) throws SQLException {
    AppliedChanges applied = AppliedChanges.read(connection);
    applied
        .firstUnknownTo(Changelog.current())
        .ifPresent(
            unknown -> {
              throw new NewerSchemaException(unknown);
            });
    return isReached(applied);
  }

  abstract boolean isReached(AppliedChanges applied);

  /** Does it in the transaction of {@code connection}; the first use loads Liquibase. */
  abstract void reach(Connection connection) throws SQLException;
}
