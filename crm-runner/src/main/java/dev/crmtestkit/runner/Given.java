package dev.crmtestkit.runner;

import java.util.Locale;

/**
 * A value that somebody gave.
 *
 * @param source where: an option or a variable, for messages
 */
record Given(String source, String value) {

  /** A whole number. */
  long number(long least, long most) {
    if (!value.strip().matches("[+-]?[0-9]+")) {
      throw refused(rule(least, most));
    }
    try {
      long number = Long.parseLong(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below: to the user, too large and no number at all are the same mistake.
    }
    throw refused(rule(least, most));
  }

  private static String rule(long least, long most) {
    return "a whole number from " + least + " to " + most;
  }

  /** A truth value, as variables have them. */
  boolean flag() {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw refused("true or false");
    };
  }

  CommandFailure refused(String rule) {
    return CommandFailure.usage(source + " must be " + rule + ", but was '" + value + "'");
  }
}
