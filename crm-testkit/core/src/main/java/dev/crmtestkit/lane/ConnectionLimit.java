package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How many of the server's connections are used, for whoever did not get one. */
final class ConnectionLimit {

  static final String WAY_OUT =
      "Run fewer tests at once, close connections that nobody needs, or raise the limit.";

  private static final String USE =
      """
      select (select count(*) from pg_stat_activity where backend_type = 'client backend'),
        current_setting('max_connections'),
        current_setting('superuser_reserved_connections'),
        (select count(*) from pg_stat_activity where usesysid = oid),
        rolconnlimit,
        rolname
      from pg_roles where rolname = current_user
      """;

  private ConnectionLimit() {}

  /** Says it in numbers where {@code session} can still be asked. */
  static String reached(MaintenanceSession session, SQLException failure) {
    try {
      return session.ask(ConnectionLimit::inNumbers) + " " + WAY_OUT;
    } catch (SQLException e) {
      e.addSuppressed(failure);
      return "the server has no connection left: " + ServerFailure.reason(failure) + " " + WAY_OUT;
    }
  }

  private static String inNumbers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(USE)) {
      row.next();
      String ofServer =
          "the server has no connection left: %s are used, its limit max_connections is %s (%s of them kept for superusers)"
              .formatted(row.getString(1), row.getString(2), row.getString(3));
      if (row.getInt(5) < 0) {
        return ofServer + ".";
      }
      return ofServer
          + ", and the user %s uses %s, with a limit of %s."
              .formatted(row.getString(6), row.getString(4), row.getString(5));
    }
  }
}
