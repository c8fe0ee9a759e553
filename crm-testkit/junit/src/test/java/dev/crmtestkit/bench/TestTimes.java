package dev.crmtestkit.bench;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The first extension of a measured class: its clock starts before any other extension prepares the
 * test, and the test stops it after its first statement.
 */
final class TestTimes implements BeforeEachCallback {

  private static final ThreadLocal<Long> STARTED = new ThreadLocal<>();
  private static final Queue<Long> NANOS = new ConcurrentLinkedQueue<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    STARTED.set(System.nanoTime());
  }

  /** To be called by the test when its first statement was answered. */
  static void firstStatementAnswered() {
    NANOS.add(System.nanoTime() - STARTED.get());
  }

  /**
   * Median, 95th percentile and maximum in milliseconds, without the first test, which warms up.
   */
  static String summary() {
    long[] sorted = NANOS.stream().skip(1).mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "median %.2f, 95%% %.2f, max %.2f ms",
        millis(sorted, 0.5),
        millis(sorted, 0.95),
        millis(sorted, 1));
  }

  private static double millis(long[] sorted, double quantile) {
    int index = (int) Math.ceil(quantile * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }

  static int count() {
    return NANOS.size();
  }
}
