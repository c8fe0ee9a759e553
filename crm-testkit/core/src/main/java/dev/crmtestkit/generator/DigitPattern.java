package dev.crmtestkit.generator;

import org.jspecify.annotations.Nullable;

/**
 * A text in which some places are left to chance: {@code #} for a digit, {@code %} for one from 1
 * to 9, {@code @} for a letter that the second half of a British postcode may have. At most nine.
 */
final class DigitPattern {

  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  /** A pattern with more texts than that makes each of them anew. */
  private static final long MOST_KNOWN = 1_000;

  private final char[] form;

  /**
   * Each text once somebody has asked for it, since the same few come again and again. A thread
   * that misses what another wrote only writes the same once more.
   */
  private final @Nullable String[] known;

  DigitPattern(String form) {
    this.form = form.toCharArray();
    long texts = 1;
    for (char place : this.form) {
      texts *= choices(place);
    }
    known = new String[texts <= MOST_KNOWN ? (int) texts : 0];
  }

  /** The text that belongs to these random bits. */
  String fill(long bits) {
    if (known.length == 0) {
      return spelled(bits >>> 1);
    }
    int choice = (int) (((bits >>> 32) * known.length) >>> 32);
    String text = known[choice];
    if (text == null) {
      text = spelled(choice);
      known[choice] = text;
    }
    return text;
  }

  /** The text whose digits those of {@code number} are, the lowest first. */
  private String spelled(long number) {
    char[] text = form.clone();
    long rest = number;
    for (int i = 0; i < text.length; i++) {
      int choices = choices(text[i]);
      if (choices > 1) {
        text[i] = filled(text[i], (int) (rest % choices));
        rest /= choices;
      }
    }
    return new String(text);
  }

  private static int choices(char place) {
    return switch (place) {
      case '#' -> 10;
      case '%' -> 9;
      case '@' -> LETTERS.length();
      default -> 1;
    };
  }

  private static char filled(char place, int choice) {
    return switch (place) {
      case '#' -> (char) ('0' + choice);
      case '%' -> (char) ('1' + choice);
      default -> LETTERS.charAt(choice);
    };
  }

  @Override
  public String toString() {
    return new String(form);
  }
}
