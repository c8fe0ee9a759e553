package dev.crmtestkit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction for the schema alone, locked, which leaves the session as it was. */
final class SchemaTransaction implements AutoCloseable {

  private final Connection connection;
  private final LockedSchema schema;
  private final boolean autoCommitBefore;

  private SchemaTransaction(Connection connection, LockedSchema schema, boolean autoCommitBefore) {
    this.connection = connection;
    this.schema = schema;
    this.autoCommitBefore = autoCommitBefore;
  }

  /** Waits until nobody else has the schema locked. */
  static SchemaTransaction begin(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    if (!autoCommit) {
      connection.rollback();
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // What was done while we waited has to be seen, whatever the session's default level is.
      statement.execute("set transaction isolation level read committed");
    }
    return new SchemaTransaction(connection, LockedSchema.within(connection), autoCommit);
  }

  LockedSchema schema() {
    return schema;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** Rolls back what was not committed. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(autoCommitBefore);
  }
}
