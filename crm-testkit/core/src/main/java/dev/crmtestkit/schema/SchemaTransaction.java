package dev.crmtestkit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction in which one session alone, of all threads and processes, changes the schema of the
 * database. The lock is an advisory one that PostgreSQL drops at the transaction's end, whatever
 * ends it, and hands on at once: nobody polls, and a killed process leaves nothing locked.
 */
final class SchemaTransaction implements AutoCloseable {

  /** "CRM-TKIT" in ASCII. Must never change: all versions have to wait for one another. */
  private static final long LOCK_KEY = 0x43524D2D544B4954L;

  private final Connection connection;
  private final boolean autoCommitBefore;

  private SchemaTransaction(Connection connection, boolean autoCommitBefore) {
    this.connection = connection;
    this.autoCommitBefore = autoCommitBefore;
  }

  /** Waits until nobody else is in such a transaction. */
  static SchemaTransaction begin(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    if (!autoCommit) {
      connection.rollback();
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // What was done while we waited has to be seen, whatever the session's default level is.
      statement.execute("set transaction isolation level read committed");
      statement.execute("select pg_advisory_xact_lock(" + LOCK_KEY + ")");
    }
    return new SchemaTransaction(connection, autoCommit);
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
