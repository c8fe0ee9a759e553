package dev.crmtestkit.generator;

import java.text.Normalizer;
import java.util.List;
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

  static List<String> foldAll(List<String> words) {
    return words.stream().map(WordFold::fold).toList();
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

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
