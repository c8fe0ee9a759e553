package dev.crmtestkit.junit;

import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementException;

/** Tells a test that wrote into a database which all tests read, what it has done. */
final class ReadOnlyRefusal {

  /** {@code read_only_sql_transaction}. */
  private static final String STATE = "25006";

  private static final int MOST_CAUSES = 50;

  private ReadOnlyRefusal() {}

  /** A failure that says so where {@code failure} comes from a refused write, else itself. */
  static Throwable explained(Dataset dataset, String element, Throwable failure) {
    if (dataset.isolation() != Isolation.READ_ONLY || !isRefusal(failure)) {
      return failure;
    }
    return new CrmException(
        element
            + " must not write, since its data set is READ_ONLY, but did: "
            + statement(failure)
            + "; give it @CrmDataset(isolation = Isolation.PER_TEST)",
        failure);
  }

  private static boolean isRefusal(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      if (cause instanceof SQLException sql && STATE.equals(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String statement(Throwable failure) {
    String server = "";
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      if (cause instanceof StatementException jdbi && jdbi.getStatementContext() != null) {
        return jdbi.getStatementContext().getRenderedSql();
      }
      server = String.valueOf(cause.getMessage());
      cause = cause.getCause();
    }
    return server;
  }
}
