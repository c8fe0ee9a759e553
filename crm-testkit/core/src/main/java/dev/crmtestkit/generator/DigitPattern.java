package dev.crmtestkit.generator;

/**
 * A text in which some places are left to chance: {@code #} for a digit, {@code %} for one from 1
 * to 9, {@code @} for a letter that the second half of a British postcode may have. At most nine.
 */
final class DigitPattern {

  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private final char[] form;

  DigitPattern(String form) {
    this.form = form.toCharArray();
  }

  /** The text that belongs to these random bits. */
  String fill(long bits) {
    char[] text = form.clone();
    long rest = bits >>> 1;
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
