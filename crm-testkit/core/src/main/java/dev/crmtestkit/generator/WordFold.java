package dev.crmtestkit.generator;

import java.text.Normalizer;
import java.util.Map;

/** Brings words into the letters that mail addresses and host names allow. */
final class WordFold {

  /** Letters that Unicode does not take apart into a plain letter and a mark. */
  private static final Map<Character, String> SPELLED =
      Map.of(
          '\u00df', "ss", '\u00e6', "ae", '\u00f8', "o", '\u0142', "l", '\u00f0', "d", '\u00fe',
          "th", '\u0153', "oe");

  private WordFold() {}

  /**
   * Lower-case ASCII letters, digits and hyphens: {@code "Jos\u00e9 O'Neill"} gives {@code
   * "jose-oneill"}. Empty where nothing can be kept.
   */
  static String fold(String word) {
    String letters = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      fold(Character.toLowerCase(letters.charAt(i)), folded);
    }
    return folded.toString();
  }

  /** The same as it is usual in the locale: Germans write {@code mueller} for M\u00fcller. */
  static String fold(String word, CrmLocale locale) {
    return fold(locale == CrmLocale.DE ? UmlautsSpelled.in(word) : word);
  }

  private static void fold(char letter, StringBuilder folded) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
      folded.append(letter);
    } else if (letter == ' ' || letter == '-') {
      folded.append('-');
    } else {
      folded.append(SPELLED.getOrDefault(letter, ""));
    }
  }

  /** Umlauts as Germans write them where there are none. */
  private static final class UmlautsSpelled {

    static String in(String word) {
      return word.replace("\u00e4", "ae")
          .replace("\u00f6", "oe")
          .replace("\u00fc", "ue")
          .replace("\u00c4", "Ae")
          .replace("\u00d6", "Oe")
          .replace("\u00dc", "Ue");
    }
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
