package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;

/**
 * Fills the CRM tables by binary COPY, in one transaction: all rows or none. Loads of one database
 * wait for one another. Rows stream, so a load takes the same memory whatever its size. It leaves
 * the planner's statistics to autovacuum.
 *
 * <p>What the database refuses is a {@link CrmException}; so is an interrupt, which stops the load
 * between two rows (not while it waits for another load).
 */
public final class CrmLoader {

  private final DataSource dataSource;

  private CrmLoader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A loader of the database behind {@code dataSource}, whose timeouts it keeps. */
  public static CrmLoader on(DataSource dataSource) {
    return new CrmLoader(dataSource);
  }

  /**
   * Fills the tables as they stand, which is meant for empty ones: every row goes in under its own
   * id, and the sequences are raised to the last of them.
   *
   * @throws CrmException if the database refuses a row; nothing was changed then
   */
  public LoadReport load(CrmData data, LoadListener listener) {
    return inTransaction(listener, loading -> loading.load(data));
  }

  /**
   * Adds new rows to those that exist. Ids go on after the last one given out and are reserved, so
   * that an application may insert at the same time. Where new rows need parents and {@code
   * selection} brings none, existing ones serve: 10,000 to 100,000 of a kind, of the companies with
   * the lowest ids.
   *
   * @param base gives the seed and the as-of instant
   * @throws TableSelection.MissingParentsException if parents are needed that are not there
   * @throws IllegalArgumentException if rows are asked for that their parents cannot hold
   * @throws CrmException if the database refuses a row; nothing was changed then, up to holes in
   *     the sequences where an application took ids meanwhile
   */
  public LoadReport add(TableSelection selection, CrmSpec base, LoadListener listener) {
    return inTransaction(listener, loading -> loading.add(selection, base));
  }

  /** Loads rows and says what spec they were of. */
  @FunctionalInterface
  private interface Load {
    CrmSpec run(Loading loading) throws SQLException;
  }

  private LoadReport inTransaction(LoadListener listener, Load load) {
    long start = System.nanoTime();
    try (Connection connection = connect()) {
      Loading loading = new Loading(connection, listener);
      CrmSpec spec = run(load, loading, connection);
      commit(connection);
      return new LoadReport(spec, loading.tables(), Duration.ofNanos(System.nanoTime() - start));
    } catch (SQLException e) {
      throw new CrmException(
          "the load is committed, but closing its connection failed: " + e.getMessage(), e);
    }
  }

  private Connection connect() {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw new CrmException(
          "cannot connect to the database: " + e.getMessage() + "; check its URL and user", e);
    }
  }

  private static CrmSpec run(Load load, Loading loading, Connection connection) {
    try {
      connection.setAutoCommit(false);
      return load.run(loading);
    } catch (SQLException | JdbiException e) {
      CrmException failure = Failures.of("preparing the load", e);
      undo(loading, connection, failure);
      throw failure;
    } catch (RuntimeException | Error e) {
      undo(loading, connection, e);
      throw e;
    }
  }

  private static void undo(Loading loading, Connection connection, Throwable failure) {
    try {
      connection.rollback();
      loading.giveBackIds();
      connection.commit();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static void commit(Connection connection) {
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
  }
}
