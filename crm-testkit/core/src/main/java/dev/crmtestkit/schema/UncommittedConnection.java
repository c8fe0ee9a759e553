package dev.crmtestkit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Leaves the end of the transaction to whoever began it: what Liquibase commits becomes a
 * savepoint, and where it rolls back is the last of them. Liquibase would commit after each change
 * set, and a failure would leave the schema half done; PostgreSQL can do and undo all of them in
 * one transaction.
 */
final class UncommittedConnection extends JdbcConnection {

  private Savepoint lastCommit;

  UncommittedConnection(Connection connection) throws SQLException {
    super(connection);
    lastCommit = connection.setSavepoint();
  }

  @Override
  public void commit() throws DatabaseException {
    try {
      getWrappedConnection().releaseSavepoint(lastCommit);
      lastCommit = getWrappedConnection().setSavepoint();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  @Override
  public void rollback() throws DatabaseException {
    rollback(lastCommit);
  }
}
