package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.FirstAnswer;
import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;
import java.util.Objects;

/** What a refusal of the server means for the developer, and the way out. */
final class ServerFailure {

  /** No such database. */
  static final String NO_SUCH_DATABASE = "3D000";

  /** There is a database of that name. */
  static final String DATABASE_EXISTS = "42P04";

  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String NOT_PERMITTED = "42501";

  /** Such as a template, which is not dropped like other databases. */
  private static final String WRONG_OBJECT_TYPE = "42809";

  private ServerFailure() {}

  /** A failure to open a session. */
  static CrmException ofConnect(DatabaseAddress address, SQLException failure) {
    if (isTooManyConnections(failure)) {
      return new CrmException(
          address + " has no connection left: " + reason(failure) + " " + ConnectionLimit.WAY_OUT,
          failure);
    }
    return FirstAnswer.refusal(address, failure);
  }

  /** A failure to do {@code what}, such as {@code clone a lane}. */
  static CrmException of(String what, MaintenanceSession session, SQLException failure) {
    if (isTooManyConnections(failure)) {
      return new CrmException(what + ": " + ConnectionLimit.reached(session, failure), failure);
    }
    return new CrmException(what + ": " + reason(failure), failure);
  }

  static CrmException mayNotCreateDatabases(DatabaseAddress address) {
    return new CrmException(
        address
            + " may not create databases, and every lane is one: execute ALTER ROLE "
            + quoted(address.user())
            + " CREATEDB or name a user that may.",
        null);
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static boolean isTooManyConnections(SQLException failure) {
    return state(failure).equals(TOO_MANY_CONNECTIONS);
  }

  static boolean isNotPermitted(SQLException failure) {
    return state(failure).equals(NOT_PERMITTED);
  }

  /** For the refusal of a DROP DATABASE. */
  static boolean isTemplate(SQLException failure) {
    return state(failure).equals(WRONG_OBJECT_TYPE);
  }

  static boolean isNoSuchDatabase(SQLException failure) {
    return state(failure).equals(NO_SUCH_DATABASE);
  }

  static boolean isDatabaseThere(SQLException failure) {
    return state(failure).equals(DATABASE_EXISTS);
  }

  /** The server's own words as a sentence. */
  static String reason(SQLException failure) {
    String words = Objects.requireNonNullElse(failure.getMessage(), "no reason given").strip();
    return words.endsWith(".") ? words : words + ".";
  }

  private static String state(SQLException failure) {
    return Objects.requireNonNullElse(failure.getSQLState(), "");
  }
}
