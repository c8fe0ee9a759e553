package dev.crmtestkit.junit;

import dev.crmtestkit.repair.LaneReset;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a run has cost, in the end in one line. Safe for use by several threads. */
final class Summary {

  private final Map<LaneReset.Way, Integer> resets = new EnumMap<>(LaneReset.Way.class);
  private final Set<String> lanes = new HashSet<>();
  private int tests;
  private int tries;
  private Duration total = Duration.ZERO;
  private Duration slowest = Duration.ZERO;
  private String slowestTest = "";

  /** Passes on what the test had left behind. */
  synchronized List<String> count(LaneReset reset) {
    resets.merge(reset.way(), 1, Integer::sum);
    return reset.leftovers();
  }

  /** A test has begun, with the lane at this address. */
  synchronized void testBegan(String url) {
    tests++;
    lanes.add(url);
  }

  /** A try of a property has begun, with the lane at this address. */
  synchronized void tryBegan(String url) {
    tries++;
    lanes.add(url);
  }

  /**
   * @param cost what was spent on the database before and after a test, without the test
   */
  synchronized void testEnded(String test, Duration cost) {
    total = total.plus(cost);
    if (cost.compareTo(slowest) > 0) {
      slowest = cost;
      slowestTest = test;
    }
  }

  synchronized boolean isEmpty() {
    return tests == 0 && tries == 0;
  }

  /**
   * The line.
   *
   * @param templates how many data sets there were
   * @param built how many of those had to be built
   */
  synchronized String line(int templates, int built) {
    return String.format(
        Locale.ROOT,
        "CRM Testkit: %s%s; %s (%d built, %d reused), %s; %s, %s, %s; "
            + "%.1f ms for databases in all, slowest %.1f ms (%s)",
        counted(tests, "test"),
        tries == 0 ? "" : tries == 1 ? ", 1 try" : ", " + tries + " tries",
        counted(templates, "template"),
        built,
        templates - built,
        counted(lanes.size(), "lane"),
        counted(resets(LaneReset.Way.REPAIR), "repair"),
        counted(resets(LaneReset.Way.RELOAD), "reload"),
        counted(resets(LaneReset.Way.CLONE), "clone"),
        millis(total),
        millis(slowest),
        slowestTest);
  }

  private int resets(LaneReset.Way way) {
    return resets.getOrDefault(way, 0);
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
