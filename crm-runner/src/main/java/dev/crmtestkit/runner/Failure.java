package dev.crmtestkit.runner;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.schema.NewerSchemaException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What an exception means to the user.
 *
 * @param sentence names the thing, the rule and the value, then what to do
 */
record Failure(int exitCode, String sentence) {

  static Failure of(Throwable failure) {
    if (failure instanceof CommandFailure command) {
      return new Failure(command.exitCode(), message(command));
    }
    if (failure instanceof NewerSchemaException) {
      return new Failure(ExitCode.USAGE, message(failure));
    }
    @Nullable ConnectFailure connect = cause(failure, ConnectFailure.class);
    if (connect != null) {
      return new Failure(ExitCode.FAILED, message(connect));
    }
    if (failure instanceof CrmException) {
      return new Failure(ExitCode.FAILED, message(failure));
    }
    if (failure instanceof SQLException sql) {
      return new Failure(
          ExitCode.FAILED,
          "the database must answer, but did not ("
              + ConnectFailure.reason(sql)
              + "); check the user's rights, or run again with --verbose to see where");
    }
    if (failure instanceof OutOfMemoryError) {
      return new Failure(ExitCode.FAILED, "the memory must hold the run; raise -Xmx");
    }
    return new Failure(
        ExitCode.FAILED, "unexpected: " + failure + "; run again with --verbose to see where");
  }

  private static String message(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
