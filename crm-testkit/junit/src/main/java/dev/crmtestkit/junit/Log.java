package dev.crmtestkit.junit;

import java.util.List;

/** What is said beside JUnit's own report. */
final class Log {

  /** The name of our logger, for whoever wants to silence it. */
  static final String NAME = "dev.crmtestkit";

  private static final System.Logger LOGGER = System.getLogger(NAME);

  private Log() {}

  static void info(String text) {
    LOGGER.log(System.Logger.Level.INFO, text);
  }

  static void warn(String text) {
    LOGGER.log(System.Logger.Level.WARNING, text);
  }

  /** What a test or a class left behind, if anything. */
  static void leftovers(String element, List<String> leftovers) {
    if (!leftovers.isEmpty()) {
      warn(element + " left behind: " + String.join("; ", leftovers));
    }
  }
}
