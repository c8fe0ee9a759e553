package dev.crmtestkit.junit;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.testkit.CrmDatabase;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What becomes of the database of a test or a class that is over.
 *
 * @param words for a reader of the report
 */
record Fate(boolean kept, String words) {

  /** Of what had no database. */
  static final Fate NONE = new Fate(false, "none");

  private static final String JDBC = "jdbc:";
  private static final String SERVER = JDBC + "postgresql://";

  /**
   * Where {@code wanted}, the server is told now that it is to outlive the JVM.
   *
   * @param wanted whether somebody asked to keep it
   */
  static Fate of(Loan loan, ClassScope scope, boolean wanted) {
    if (scope.dataset().isolation() == Isolation.READ_ONLY) {
      return new Fate(
          false, wanted ? "never kept, for all tests read it" : "the same for all tests");
    }
    if (!scope.canKeep(loan.lane())) {
      return new Fate(false, "never kept, for an application has it by databaseOf");
    }
    return wanted
        ? new Fate(true, keptWords(loan))
        : new Fate(false, "not kept; -D" + Keep.PROPERTY + "=failed keeps it");
  }

  /** Without the parameters, which are many and say nothing about a failure. */
  static String address(Loan loan) {
    String url = loan.database().url();
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  /** Says so where there is no failure to report. */
  void publish(Loan loan, String element, ExtensionContext context) {
    String database = address(loan) + " (" + words + ")";
    context.publishReportEntry("crm.database", database);
    Log.info("the database of " + element + ": " + database);
  }

  private static String keptWords(Loan loan) {
    CrmDatabase database = loan.database();
    String when =
        loan.dataset().isolation() == Isolation.PER_CLASS ? " as the class leaves it" : "";
    return "kept"
        + when
        + ", for the user "
        + database.user()
        + "; "
        + psql(address(loan), database.user()).map(command -> command + "; ").orElse("")
        + leaveServer(loan.dataset());
  }

  /** Nothing for an address in a form that only Java's driver knows. */
  private static Optional<String> psql(String address, String user) {
    return address.startsWith(SERVER) && !address.startsWith(SERVER + "/")
        ? Optional.of("psql -U " + user + " " + address.substring(JDBC.length()))
        : Optional.empty();
  }

  private static String leaveServer(Dataset dataset) {
    try {
      return SharedLanes.OF_THIS_JVM.leaveServer(dataset);
    } catch (CrmException failure) {
      return String.valueOf(failure.getMessage());
    }
  }
}
