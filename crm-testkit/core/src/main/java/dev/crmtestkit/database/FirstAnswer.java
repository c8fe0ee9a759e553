package dev.crmtestkit.database;

import dev.crmtestkit.model.CrmException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/** What a server says to whoever comes: it has to say it soon, and a refusal in one sentence. */
public final class FirstAnswer {

  /** The driver's own limit for a connection that nobody accepts. */
  private static final int SECONDS = 10;

  private static final String NO_PASSWORD = "08004";
  private static final String BAD_AUTHORIZATION = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  private FirstAnswer() {}

  /**
   * Opens a session. A server that accepts the connection but says nothing is given up after 10
   * seconds, or the {@code socketTimeout} of the URL; the session may take its time later on.
   *
   * @param source which this call may change
   */
  public static Connection session(PGSimpleDataSource source) throws SQLException {
    if (source.getSocketTimeout() > 0) {
      return source.getConnection();
    }
    source.setSocketTimeout(SECONDS);
    Connection connection = source.getConnection();
    try {
      connection.setNetworkTimeout(Runnable::run, 0);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /**
   * Asks once whether the user is let in.
   *
   * @throws CrmException if he is not, or there is no answer in time
   */
  static void require(DatabaseAddress address) {
    PGSimpleDataSource source = address.source();
    if (source.getLoginTimeout() == 0) { // else it would be 10 seconds for each step of the answer
      int hosts = source.getServerNames().length;
      source.setLoginTimeout(hosts * Math.max(SECONDS, source.getConnectTimeout()));
    }
    try {
      session(source).close();
    } catch (SQLException e) {
      throw refusal(address, e);
    }
  }

  /** For a failure to open a session: names database, host and port, never the password. */
  public static CrmException refusal(DatabaseAddress address, SQLException failure) {
    String sentence =
        "database "
            + address.database()
            + " at "
            + JdbcUrl.parse(address.url()).place()
            + " must let user "
            + address.user()
            + " in, but does not: "
            + reason(failure);
    return new CrmException(sentence, failure);
  }

  private static String reason(SQLException failure) {
    if (failure.getCause() instanceof UnknownHostException unknown) {
      return "host " + unknown.getMessage() + " is not known; mend the host in the URL";
    }
    if (isTooLate(failure)) {
      return "no answer came in time; check that a PostgreSQL server runs there, and that no"
          + " firewall is between";
    }
    String words = String.valueOf(failure.getMessage()).strip();
    return (words.endsWith(".") ? words.substring(0, words.length() - 1) : words)
        + "; "
        + advice(Objects.requireNonNullElse(failure.getSQLState(), ""));
  }

  /** The driver's words for the end of a login's time have neither a cause nor a state. */
  private static boolean isTooLate(SQLException failure) {
    return failure.getCause() instanceof SocketTimeoutException
        || String.valueOf(failure.getMessage()).startsWith("Connection attempt timed out");
  }

  private static String advice(String state) {
    if (state.equals(NO_PASSWORD)) {
      return "add the password, such as with the parameter password of the URL";
    }
    if (state.startsWith(BAD_AUTHORIZATION)) {
      return "mend the user or the password, such as the parameters user and password of the URL";
    }
    if (state.equals(NO_SUCH_DATABASE)) {
      return "create it or mend its name in the URL";
    }
    return "check that the server runs and the URL is right";
  }
}
