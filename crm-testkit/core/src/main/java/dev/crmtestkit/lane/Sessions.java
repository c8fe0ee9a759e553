package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.FirstAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.AutoSave;

/** How this package opens its sessions. */
final class Sessions {

  private Sessions() {}

  /** Opens plain sessions that say who they are, for whoever looks at the server. */
  static PGSimpleDataSource source(DatabaseAddress address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    if (!address.password().isEmpty()) {
      source.setPassword(address.password());
    }
    if (source.getApplicationName() == null) {
      source.setApplicationName("crm-testkit");
    }
    return source;
  }

  /**
   * A session of our own, which no setting of the server, the database or the user may end or hold
   * up. Its statements come again and again, so the server keeps their plans from the first on.
   */
  static Connection conductor(DatabaseAddress address) throws SQLException {
    PGSimpleDataSource source = source(address);
    source.setPrepareThreshold(1);
    source.setReadOnly(false);
    source.setAutosave(AutoSave.NEVER); // a savepoint gives rows another number than the repair's
    Connection connection = FirstAnswer.session(source);
    try (Statement statement = connection.createStatement()) {
      statement.execute(freeOfLimits(connection.getMetaData().getDatabaseMajorVersion()));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static String freeOfLimits(int version) {
    String limits =
        "set statement_timeout = 0; set lock_timeout = 0; set default_transaction_read_only = off;"
            + " set idle_in_transaction_session_timeout = 0";
    return version < 14 ? limits : limits + "; set idle_session_timeout = 0";
  }

  /** Closes, for those who cannot do anything about a failure. */
  static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // The session is lost, which is what a close is for.
      Objects.requireNonNull(e);
    }
  }
}
