package dev.crmtestkit.junit;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.testkit.ChangesText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What somebody needs to see a failure again.
 *
 * @param element the test or class that failed
 * @param loan what it had, if it got that far
 * @param fate what becomes of that
 */
record FailureReport(String element, Dataset dataset, Optional<Loan> loan, Fate fate) {

  /** Lines; nobody reads more. */
  private static final int MOST_CHANGES = 20;

  /** As an entry in JUnit's report, and in the log. */
  void publish(ExtensionContext context) {
    Map<String, String> entries = entries();
    Map<String, String> named = new LinkedHashMap<>();
    entries.forEach((name, value) -> named.put("crm." + name, value));
    context.publishReportEntry(named);
    Log.warn(text(entries));
  }

  private String text(Map<String, String> entries) {
    return entries.entrySet().stream()
        .map(entry -> "  " + entry.getKey() + ": " + entry.getValue().replace("\n", "\n    "))
        .collect(Collectors.joining("\n", "the CRM data of the failed " + element + ":\n", ""));
  }

  private Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("seed", String.valueOf(dataset.spec().seed()));
    entries.put("as-of", dataset.spec().asOf().toString());
    entries.put(
        "counts",
        CrmTable.counted().stream()
            .map(table -> table + " " + dataset.spec().count(table))
            .collect(Collectors.joining(", ")));
    loan.ifPresent(had -> addDatabase(had, entries));
    Repeat repeat = new Repeat(dataset);
    entries.put("paste", repeat.annotation());
    entries.put("run", repeat.command());
    return entries;
  }

  private void addDatabase(Loan had, Map<String, String> entries) {
    entries.put("server", server(had));
    entries.put("database", Fate.address(had) + " (" + fate.words() + ")");
    entries.put("changes", changes(had));
  }

  private static String server(Loan had) {
    try {
      return SharedLanes.OF_THIS_JVM.server(had.dataset());
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String changes(Loan had) {
    try {
      return ChangesText.describe(had.lane().changes(), MOST_CHANGES);
    } catch (RuntimeException e) {
      return "cannot be read: " + e.getMessage();
    }
  }
}
