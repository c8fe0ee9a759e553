package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;

/** Makes one sentence of what the database refused while its schema was read or changed. */
final class SchemaFailure {

  private SchemaFailure() {}

  /** Something to do with a database. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Does {@code work}; an SQLException becomes a CrmException. */
  static <T> T naming(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new CrmException(
          "the schema crm of the database cannot be read or changed: " + e.getMessage(), e);
    }
  }
}
