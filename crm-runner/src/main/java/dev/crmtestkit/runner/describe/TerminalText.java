package dev.crmtestkit.runner.describe;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Text as a terminal shows it: some characters take two columns, some none, and some would move the
 * cursor.
 */
enum TerminalText {
  UNICODE("…") {
    @Override
    String shown(int character) {
      return isHarmless(character) ? Character.toString(character) : "?";
    }
  },

  ASCII("...") {
    @Override
    String shown(int character) {
      if (character == '–') {
        return "-";
      }
      return character >= ' ' && character < 0x7f ? Character.toString(character) : "?";
    }
  };

  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private static final int FIRST_WIDE_SYMBOL = 0x1f300;

  private final String ellipsis;

  TerminalText(String ellipsis) {
    this.ellipsis = ellipsis;
  }

  /** What is shown of a character. */
  abstract String shown(int character);

  /** The text without what a terminal cannot show. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(character -> shown.append(shown(character)));
    return shown.toString();
  }

  /** Shown, in exactly so many columns. */
  String fitted(String text, int width) {
    String shown = shown(text);
    if (columns(shown) > width) {
      shown = cut(shown, width - columns(ellipsis)) + ellipsis;
    }
    return shown + " ".repeat(width - columns(shown));
  }

  int columns(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  private static String cut(String text, int width) {
    int columns = 0;
    int end = 0;
    while (end < text.length() && columns + width(text.codePointAt(end)) <= width) {
      columns += width(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end);
  }

  private static int width(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    return character >= FIRST_WIDE_SYMBOL
        || (character >= 0xff01 && character <= 0xff60)
        || WIDE.contains(UnicodeScript.of(character));
  }

  /** Neither control characters nor those that turn the direction of writing. */
  private static boolean isHarmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
