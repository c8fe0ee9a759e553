package dev.crmtestkit.load;

import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says in one sentence what the database refused, and that nothing was changed by it. */
final class Failures {

  private static final String UNCHANGED = "; nothing was changed; ";

  private Failures() {}

  /** Something to do for a table. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException, InterruptedException;
  }

  /**
   * Does {@code work}; what goes wrong in the database becomes a CrmException.
   *
   * @param doing the work's name, such as {@code loading contacts}
   */
  static <T> T naming(String doing, Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw of(doing, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrmException(doing + " was interrupted" + UNCHANGED + "run it again", e);
    }
  }

  /**
   * @param doing what failed, such as {@code loading contacts}
   * @param failure holds an SQLException somewhere among its causes
   */
  static CrmException of(String doing, Throwable failure) {
    SQLException sql = sqlException(failure);
    return new CrmException(sql == null ? doing + " failed" : sentence(doing, sql), failure);
  }

  /** Whether the connection is gone, so that nobody knows whether a commit came through. */
  static boolean lostConnection(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && lostConnection(state(sql));
  }

  private static String sentence(String doing, SQLException e) {
    String state = state(e);
    if (state.startsWith("23")) {
      return doing + " broke " + constraint(e) + UNCHANGED + wayPastConstraint(state);
    }
    if (state.equals("53100")) {
      return doing + " filled the server's disk" + said(e) + UNCHANGED + "free some space";
    }
    if (lostConnection(state)) {
      return doing + " lost the connection" + said(e) + UNCHANGED + "run it again";
    }
    if (state.equals("42P01") || state.equals("3F000")) {
      return doing + " found no such table" + said(e) + UNCHANGED + "build the schema first";
    }
    return doing + " failed with SQLSTATE " + state + said(e) + UNCHANGED + "see the cause";
  }

  /** Only what must be unique is broken by a row that is there already. */
  private static String wayPastConstraint(String state) {
    return state.equals("23505") || state.equals("23P01")
        ? "remove the row that is in the way"
        : "drop the constraint or let it allow the new rows";
  }

  private static boolean lostConnection(String state) {
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static String constraint(SQLException e) {
    ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
    if (server == null || server.getConstraint() == null) {
      return "a constraint" + said(e);
    }
    String detail = server.getDetail();
    return "constraint "
        + server.getConstraint()
        + (detail == null ? "" : " (" + withoutFullStop(detail) + ")");
  }

  private static String said(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return " (" + withoutFullStop(message) + ")";
  }

  private static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "unknown" : state;
  }

  private static @Nullable SQLException sqlException(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
