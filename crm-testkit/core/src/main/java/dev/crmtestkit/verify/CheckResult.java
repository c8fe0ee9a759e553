package dev.crmtestkit.verify;

import java.util.List;

/**
 * What came of a check.
 *
 * @param violations how often the check is violated; 0 when it holds
 * @param examples a few of the violations, each told in a line
 */
public record CheckResult(Check check, long violations, List<String> examples) {

  public CheckResult {
    examples = List.copyOf(examples);
  }

  /** Whether the check holds. */
  public boolean passed() {
    return violations == 0;
  }
}
