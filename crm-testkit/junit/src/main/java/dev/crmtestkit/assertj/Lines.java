package dev.crmtestkit.assertj;

import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.testkit.ChangesText;
import dev.crmtestkit.verify.CheckResult;
import dev.crmtestkit.verify.VerifyReport;

/** What the messages of failed assertions are made of. */
final class Lines {

  /** As many as can be taken in on a screen. */
  private static final int MAX_CHANGES = 20;

  private Lines() {}

  /** A line for each change, indented, each after a line end. */
  static String indented(LaneChanges changes) {
    return "\n" + ChangesText.describe(changes, MAX_CHANGES).indent(2).stripTrailing();
  }

  /** The checks of {@code report} that failed, each with a few of its violations. */
  static String inconsistencies(VerifyReport report) {
    StringBuilder text = new StringBuilder("Expecting the database to be consistent, but ");
    text.append(report.failures().size()).append(" of ").append(report.results().size());
    text.append(report.failures().size() == 1 ? " checks fails:" : " checks fail:");
    report.failures().forEach(failure -> append(failure, text));
    return text.toString();
  }

  private static void append(CheckResult failure, StringBuilder text) {
    text.append("\n  ").append(failure.check().name());
    text.append(": ").append(failure.check().description());
    failure.examples().forEach(example -> text.append("\n    ").append(example));
    long more = failure.violations() - failure.examples().size();
    if (more > 0) {
      text.append("\n    ... and ").append(more).append(" more");
    }
  }
}
