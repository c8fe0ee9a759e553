package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;

/**
 * A load and whatever else its owner does over the same connection: all of it or nothing. What was
 * not committed is rolled back by {@link #close()}, and the ids that were taken are given back.
 *
 * <p>Other loads of the database wait from its beginning to its end. It is at the level read
 * committed, so that what they did before is seen. Not safe for use by several threads.
 */
public final class LoadTransaction implements AutoCloseable {

  private final long start;
  private final Connection connection;
  private final Loading loading;
  private CrmSpec spec = CrmSpec.empty();
  private boolean isCommitted;

  private LoadTransaction(Connection connection, LoadListener listener, long start) {
    this.connection = connection;
    this.loading = new Loading(connection, listener);
    this.start = start;
  }

  static LoadTransaction begin(DataSource dataSource, LoadListener listener) {
    long start = System.nanoTime();
    LoadTransaction transaction = new LoadTransaction(connect(dataSource), listener, start);
    try {
      transaction.preparing(transaction::waitForOthers);
      return transaction;
    } catch (RuntimeException | Error e) {
      try (transaction) {
        throw e;
      }
    }
  }

  /** Is in the transaction; whoever uses it must not end that. */
  public Connection connection() {
    return connection;
  }

  /** Does what {@link CrmLoader#load} does, up to the commit. */
  public void load(CrmData data) {
    spec = preparing(() -> loading.load(data));
  }

  /** Does what {@link CrmLoader#add} does, up to the commit. */
  public void add(TableSelection selection, CrmSpec base) {
    spec = preparing(() -> loading.add(selection, base));
  }

  /**
   * Lets the data set that the database holds live on, up to the commit.
   *
   * @return what was done in each table
   * @throws IllegalArgumentException if the database does not hold exactly one data set of this
   *     generator, or one that is later already
   */
  public List<TableAdvance> advance(Instant to, boolean resetEdited) {
    try {
      return loading.advance(to, resetEdited);
    } catch (SQLException e) {
      throw Failures.of("advancing the database", e);
    }
  }

  /**
   * Makes everything visible to others.
   *
   * @throws CrmException if the database refuses, or was lost: then nobody knows
   */
  public LoadReport commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw Failures.lostConnection(e)
          ? new CrmException(
              "the connection was lost while the load was committed, so nobody knows whether it"
                  + " was; count the rows before another try",
              e)
          : Failures.of("committing the load", e);
    }
    isCommitted = true;
    return new LoadReport(spec, loading.tables(), Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Ends the transaction, if that was not done, and the connection. Where that was lost, the
   * database has undone everything by itself.
   */
  @Override
  public void close() {
    try (connection) {
      if (!isCommitted && !connection.isClosed()) {
        undo();
      }
    } catch (SQLException e) {
      throw new CrmException(
          isCommitted
              ? "the load is committed, but closing its connection failed: " + e.getMessage()
              : "the load is not committed, and undoing it failed: " + e.getMessage(),
          e);
    }
  }

  private void undo() throws SQLException {
    connection.rollback();
    loading.giveBackIds();
    connection.commit();
  }

  private CrmSpec waitForOthers() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level read committed");
    }
    loading.waitForOthers();
    return spec;
  }

  private static Connection connect(DataSource dataSource) {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw new CrmException(
          "cannot connect to the database: " + e.getMessage() + "; check its URL and user", e);
    }
  }

  /** Loads rows and says what spec they were of. */
  @FunctionalInterface
  private interface Work {
    CrmSpec run() throws SQLException;
  }

  private CrmSpec preparing(Work work) {
    try {
      return work.run();
    } catch (SQLException | JdbiException e) {
      throw Failures.of("preparing the load", e);
    }
  }
}
