package dev.crmtestkit.runner;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** No connection could be made. The message is the sentence for the user. */
final class ConnectFailure extends SQLException {

  private static final long serialVersionUID = 1;

  private ConnectFailure(String message, SQLException cause) {
    super(message, cause.getSQLState(), cause);
  }

  /**
   * @param address what was to be connected to, without a password
   * @param password only whether there is one is of interest
   */
  static ConnectFailure of(
      String address, @Nullable String user, @Nullable String password, SQLException cause) {
    boolean hasPassword = password != null && !password.isEmpty();
    String refusal =
        hasPassword || !asksForPassword(cause)
            ? refusal(user, cause)
            : " must be given the password of user "
                + user
                + ", but was given none; set DB_PASSWORD, or put the password into the URL";
    return new ConnectFailure("the database " + address + refusal, cause);
  }

  /** The driver's own refusal; it says in the user's language what for, if not for SSL. */
  private static boolean asksForPassword(SQLException cause) {
    return "08004".equals(cause.getSQLState()) && !reason(cause).contains("SSL");
  }

  private static String refusal(@Nullable String user, SQLException cause) {
    return switch (String.valueOf(cause.getSQLState())) {
      case "28P01" ->
          " must accept user "
              + user
              + " and the password, but did not; check DB_USER and DB_PASSWORD, or the URL";
      case "28000" ->
          " must let user "
              + user
              + " in, but did not ("
              + reason(cause)
              + "); check the user and the server's pg_hba.conf";
      case "3D000" -> " must exist, but does not; create it or check the name";
      case "53300" -> " must have a free connection, but has none; try again later";
      case "57P03" -> " must be ready, but is starting or stopping; try again later";
      default ->
          " must accept connections, but did not ("
              + reason(cause)
              + "); check that the server runs, and the host and the port";
    };
  }

  /** The first line of what the server or the system said. */
  static String reason(SQLException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof UnknownHostException) {
      return "unknown host";
    }
    if (cause instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    String message = String.valueOf((cause == null ? failure : cause).getMessage());
    String line = message.lines().findFirst().orElse("");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
