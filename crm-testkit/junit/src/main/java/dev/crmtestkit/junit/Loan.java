package dev.crmtestkit.junit;

import dev.crmtestkit.lane.Lane;
import dev.crmtestkit.testkit.CrmDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A lane in the hands of a test or a class, with the sessions that were opened for its parameters:
 * one handle and one connection, however many parameters ask.
 */
final class Loan {

  private final Lane lane;
  private final Dataset dataset;
  private final CrmDatabase database;
  private @Nullable Handle handle;
  private @Nullable Connection connection;

  Loan(Lane lane, Dataset dataset) {
    this.lane = lane;
    this.dataset = dataset;
    this.database =
        dataset.isolation() == Isolation.READ_ONLY
            ? CrmDatabase.on(lane, NamedStatements.on(lane.dataSource()))
            : CrmDatabase.on(lane);
  }

  Lane lane() {
    return lane;
  }

  Dataset dataset() {
    return dataset;
  }

  CrmDatabase database() {
    return database;
  }

  synchronized Handle handle() {
    Handle open = handle;
    if (open == null) {
      open = database.jdbi().open();
      handle = open;
    }
    return open;
  }

  synchronized Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = database.dataSource().getConnection();
      connection = open;
    }
    return open;
  }

  /**
   * Ends what was opened for the parameters, whatever state it is in.
   *
   * @return a sentence for each that was in a transaction
   */
  synchronized List<String> closeSessions() {
    List<String> leftovers = new ArrayList<>();
    Handle oldHandle = handle;
    if (oldHandle != null && !oldHandle.isClosed()) {
      close(oldHandle, leftovers);
    }
    Connection oldConnection = connection;
    if (oldConnection != null) {
      close(oldConnection, leftovers);
    }
    handle = null;
    connection = null;
    return leftovers;
  }

  private static void close(Handle handle, List<String> leftovers) {
    try (handle) {
      if (handle.isInTransaction()) {
        leftovers.add("the Handle was in a transaction, which was rolled back");
        handle.rollback();
      }
    } catch (JdbiException e) {
      leftovers.add("the Handle could not be closed: " + e.getMessage());
    }
  }

  private static void close(Connection connection, List<String> leftovers) {
    try (connection) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback(); // the driver does not say whether anything was begun
      }
    } catch (SQLException e) {
      leftovers.add("the Connection could not be closed: " + e.getMessage());
    }
  }
}
