package dev.crmtestkit.junit;

import dev.crmtestkit.model.CrmException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a test that wrote into a database which all tests read, what it has done. */
final class ReadOnlyRefusal {

  private static final int MOST_CAUSES = 50;

  private ReadOnlyRefusal() {}

  /** A failure that says so where {@code failure} comes from a refused write, else itself. */
  static Throwable explained(Dataset dataset, String element, Throwable failure) {
    SQLException refusal = dataset.isolation() == Isolation.READ_ONLY ? refusal(failure) : null;
    return refusal == null
        ? failure
        : new CrmException(
            element
                + " must not write, since its data set is READ_ONLY, but did: "
                + statement(refusal)
                + "; give it @CrmDataset(isolation = Isolation.PER_TEST)",
            failure);
  }

  private static @Nullable SQLException refusal(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      if (cause instanceof SQLException sql && NamedStatements.STATE.equals(sql.getSQLState())) {
        return sql;
      }
      cause = cause.getCause();
    }
    return null;
  }

  /** A pool of an application has the driver's own connections: there the server's words serve. */
  private static String statement(SQLException refusal) {
    String message = String.valueOf(refusal.getMessage()).strip().replaceAll("\\s+", " ");
    int mark = message.indexOf(NamedStatements.MARK);
    return mark < 0 ? message : message.substring(mark + NamedStatements.MARK.length());
  }
}
