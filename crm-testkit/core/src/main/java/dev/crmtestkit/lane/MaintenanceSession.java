package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A session in the maintenance database: opened when it is first needed, and again when it was
 * lost. Does one thing at a time; safe for use by several threads.
 */
final class MaintenanceSession implements AutoCloseable {

  private final DatabaseAddress address;
  private final SqlWork<?> greeting;
  private @Nullable Connection connection;

  /**
   * @param greeting done first on every new session
   */
  MaintenanceSession(DatabaseAddress address, SqlWork<?> greeting) {
    this.address = address;
    this.greeting = greeting;
  }

  synchronized <T> T ask(SqlWork<T> work) throws SQLException {
    Connection open = open();
    try {
      return work.on(open);
    } catch (SQLException e) {
      if (open.isClosed()) { // somebody ended it since it was last used
        return work.on(open());
      }
      throw e;
    }
  }

  /** Executes the statements, each in a transaction of its own. */
  void execute(String... statements) throws SQLException {
    ask(
        session -> {
          try (Statement statement = session.createStatement()) {
            for (String sql : statements) {
              statement.execute(sql);
            }
          }
          return statements.length;
        });
  }

  /** Executes the statements, all or none. */
  void executeTogether(String... statements) throws SQLException {
    ask(
        session -> {
          session.setAutoCommit(false);
          try (Statement statement = session.createStatement()) {
            statement.execute(String.join(";", statements));
            session.commit();
          } finally {
            endTransaction(session);
          }
          return statements.length;
        });
  }

  private static void endTransaction(Connection session) throws SQLException {
    if (!session.isClosed()) {
      session.rollback();
      session.setAutoCommit(true);
    }
  }

  private Connection open() throws SQLException {
    if (connection == null || connection.isClosed()) {
      connection = Sessions.conductor(address);
      greeting.on(connection);
    }
    return connection;
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      Sessions.closeQuietly(connection);
      connection = null;
    }
  }
}
