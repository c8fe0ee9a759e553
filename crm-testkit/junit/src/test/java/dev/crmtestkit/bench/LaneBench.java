package dev.crmtestkit.bench;

import java.util.Locale;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs one measured class and prints a line. {@code lane} or the name of a {@link Way}, then the
 * number of threads.
 */
final class LaneBench {

  private LaneBench() {}

  public static void main(String[] arguments) {
    boolean lane = arguments[0].equals("lane");
    if (!lane) {
      System.setProperty("bench.way", arguments[0]);
    }
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            request(lane ? LaneCase.class : WayCase.class, Integer.parseInt(arguments[1])),
            listener);
    var summary = listener.getSummary();
    if (summary.getTotalFailureCount() > 0) {
      summary.getFailures().forEach(failure -> failure.getException().printStackTrace());
      System.exit(1);
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s %d thread(s), %4d tests: %s; whole run %d ms%n",
        arguments[0].toLowerCase(Locale.ROOT),
        Integer.parseInt(arguments[1]),
        summary.getTestsSucceededCount(),
        TestTimes.summary(),
        summary.getTimeFinished() - summary.getTimeStarted());
  }

  private static LauncherDiscoveryRequest request(Class<?> measured, int threads) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(measured))
        .configurationParameter("crm.testkit.database", "embedded")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "" + (threads > 1))
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "" + threads)
        .build();
  }
}
