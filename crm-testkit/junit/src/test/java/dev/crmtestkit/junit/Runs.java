package dev.crmtestkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs test classes that are cases of our own tests. */
final class Runs {

  private Runs() {}

  static EngineExecutionResults of(Class<?>... testClasses) {
    return with(Map.of(), testClasses);
  }

  /** With four threads, so that the methods of a class overlap. */
  static EngineExecutionResults inParallel(Class<?>... testClasses) {
    return with(
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
        testClasses);
  }

  static EngineExecutionResults with(Map<String, String> parameters, Class<?>... testClasses) {
    EngineTestKit.Builder builder =
        EngineTestKit.engine("junit-jupiter").configurationParameters(parameters);
    for (Class<?> testClass : testClasses) {
      builder.selectors(selectClass(testClass));
    }
    return builder.execute();
  }

  /** The failures of tests and classes, in the order of their ends. */
  static Stream<Throwable> failures(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow());
  }

  /** What was published, in the order of publication. */
  static Stream<Map<String, String>> entries(EngineExecutionResults results) {
    return results
        .allEvents()
        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
        .map(Runs::entry);
  }

  private static Map<String, String> entry(Event event) {
    return event
        .getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class)
        .getKeyValuePairs();
  }
}
