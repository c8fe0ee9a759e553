package dev.crmtestkit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction for the schema alone, which leaves the session as it was. */
final class SchemaTransaction implements AutoCloseable {

  private final Connection connection;
  private final boolean autoCommitBefore;

  private SchemaTransaction(Connection connection, boolean autoCommitBefore) {
    this.connection = connection;
    this.autoCommitBefore = autoCommitBefore;
  }

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
    return new SchemaTransaction(connection, autoCommit);
  }

  /** Waits until nobody else has the schema locked. */
  LockedSchema lockSchema() {
    return LockedSchema.within(connection);
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
