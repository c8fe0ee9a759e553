package dev.crmtestkit.repair;

import java.time.Duration;
import java.util.List;

/**
 * How a lane was put right.
 *
 * @param leftovers a sentence for each thing that the test had left behind beyond rows, such as an
 *     open transaction; empty for a tidy test
 * @param took from the first look to the last
 */
public record LaneReset(Way way, List<String> leftovers, Duration took) {

  /** From the cheapest to the dearest. */
  public enum Way {
    /** Nothing had changed. */
    NONE,
    /** Rows and sequences were put back one by one. */
    REPAIR,
    /** Whole tables were filled again. */
    RELOAD,
    /** The database was replaced by a new clone of the template, under the same name. */
    CLONE
  }

  public LaneReset {
    leftovers = List.copyOf(leftovers);
  }
}
