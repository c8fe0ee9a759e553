package dev.crmtestkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What a JVM of its own runs: the test classes that it is given, and says what came of them. */
final class JUnitProgram {

  static final String PASSED = "passed: ";
  static final String FAILED = "failed: ";

  private JUnitProgram() {}

  public static void main(String[] testClasses) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Stream.of(testClasses).map(name -> selectClass(name)).toList())
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary, new Failures());
    System.out.println(PASSED + summary.getSummary().getTestsSucceededCount());
  }

  private static final class Failures implements TestExecutionListener {

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        System.out.println(FAILED + test.getUniqueId());
        result.getThrowable().ifPresent(failure -> failure.printStackTrace(System.out));
      }
    }
  }
}
