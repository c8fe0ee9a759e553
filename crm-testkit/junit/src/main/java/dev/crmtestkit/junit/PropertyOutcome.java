package dev.crmtestkit.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Tells the run when a try has failed, in its body or in a lifecycle method, and the reader what it
 * failed with.
 */
final class PropertyOutcome
    implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

  private final PropertyRun run;
  private final PropertyTry current;

  PropertyOutcome(PropertyRun run, PropertyTry current) {
    this.run = run;
    this.current = current;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw told(context, thrown);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw told(context, thrown);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw told(context, thrown);
  }

  private Throwable told(ExtensionContext context, Throwable thrown) {
    if (thrown instanceof TestAbortedException) {
      return thrown;
    }
    if (thrown instanceof JUnitException) { // no try can begin, whatever its data
      run.giveUp();
      return thrown;
    }
    run.failed(current);
    if (current.kind() == PropertyTry.Kind.SMALLER) {
      return new TestAbortedException("fails, too: " + thrown.getMessage(), thrown);
    }
    context.publishReportEntry(entries());
    return described(thrown);
  }

  private Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("crm.paste", new Repeat(current.dataset()).annotation());
    entries.put("crm.property", run.settings().toString());
    return entries;
  }

  /** With the same expected and actual values, for tools that show them side by side. */
  private AssertionFailedError described(Throwable thrown) {
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    String text = message + "\n" + report();
    if (thrown instanceof AssertionFailedError failed
        && failed.isExpectedDefined()
        && failed.isActualDefined()) {
      return new AssertionFailedError(text, failed.getExpected(), failed.getActual(), thrown);
    }
    return new AssertionFailedError(text, thrown);
  }

  private String report() {
    return which()
        + "\n  "
        + new Repeat(current.dataset()).annotation()
        + "\nThe whole search again:\n  "
        + run.settings();
  }

  private String which() {
    return current.kind() == PropertyTry.Kind.SMALLEST
        ? "The smallest data set that fails, of " + run.smallerCount() + " that were tried:"
        : "The data set of try " + current.number() + " of " + run.settings().tries() + ":";
  }
}
