package dev.crmtestkit.verify;

import dev.crmtestkit.model.CrmTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a database was found.
 *
 * @param rowCounts the rows of every table; empty where tables or columns are missing
 * @param results one result a check, in a fixed order; only that of {@code schema-complete} where
 *     tables or columns are missing
 */
public record VerifyReport(Map<CrmTable<?>, Long> rowCounts, List<CheckResult> results) {

  public VerifyReport {
    rowCounts = Collections.unmodifiableMap(new LinkedHashMap<>(rowCounts));
    results = List.copyOf(results);
  }

  /** Whether every check holds. */
  public boolean passed() {
    return failures().isEmpty();
  }

  /** The results of the checks that do not hold. */
  public List<CheckResult> failures() {
    return results.stream().filter(result -> !result.passed()).toList();
  }
}
