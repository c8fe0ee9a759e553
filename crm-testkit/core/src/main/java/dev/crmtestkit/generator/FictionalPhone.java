package dev.crmtestkit.generator;

import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers that reach nobody: in the North American Numbering Plan the line numbers
 * 555-0100 to 555-0199 of every area are kept for fiction.
 */
final class FictionalPhone {

  /** Areas of the United States, a choice of large ones. */
  private static final int[] AREAS = {
    201, 202, 205, 206, 212, 213, 214, 215, 216, 303, 305, 309, 312, 313, 314, 317, 323, 334, 402,
    404, 405, 408, 412, 414, 415, 469, 480, 501, 502, 503, 504, 505, 512, 513, 515, 517, 520, 601,
    602, 603, 608, 612, 614, 615, 617, 619, 701, 702, 704, 713, 716, 718, 720, 773, 781, 801, 802,
    804, 808, 813, 816, 818, 843, 901, 907, 913, 916, 919
  };

  private static final int LINES = 100;

  /**
   * Each number once somebody has asked for it, since the same few thousand come again and again. A
   * thread that misses what another wrote only writes the same once more.
   */
  private static final @Nullable String[] KNOWN = new String[AREAS.length * LINES];

  private FictionalPhone() {}

  /** The number that belongs to these random bits, such as {@code +1-212-555-0147}. */
  static String number(long bits) {
    int choice = (int) (((bits >>> 32) * AREAS.length * LINES) >>> 32);
    String known = KNOWN[choice];
    if (known != null) {
      return known;
    }
    String number = spelled(choice);
    KNOWN[choice] = number;
    return number;
  }

  private static String spelled(int choice) {
    int line = choice % LINES;
    return "+1-" + AREAS[choice / LINES] + (line < 10 ? "-555-010" : "-555-01") + line;
  }
}
