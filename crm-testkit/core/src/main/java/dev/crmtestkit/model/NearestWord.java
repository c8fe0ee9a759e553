package dev.crmtestkit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses which of several words somebody meant. */
public final class NearestWord {

  private NearestWord() {}

  /**
   * What to say to somebody who typed a word that is none of {@code words}: {@code did you mean
   * balanced?}, or all of them.
   *
   * @param plural what the words are, such as {@code profiles}
   */
  public static String wayOut(String typed, String plural, List<String> words) {
    return to(typed, words)
        .map(nearest -> "did you mean " + nearest + "?")
        .orElse("the " + plural + " are " + String.join(", ", words));
  }

  /** The word with the fewest letters to change, if that is less than half of them. */
  static Optional<String> to(String typed, List<String> words) {
    return words.stream()
        .min(Comparator.comparingInt(word -> distance(typed, word)))
        .filter(word -> distance(typed, word) * 2 < word.length());
  }

  /** How many letters must be put in, taken out or exchanged (Levenshtein 1965). */
  static int distance(String from, String to) {
    int[] costs = new int[to.length() + 1];
    for (int j = 0; j < costs.length; j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j < costs.length; j++) {
        int exchange = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(exchange, Math.min(costs[j], costs[j - 1]) + 1);
      }
    }
    return costs[to.length()];
  }
}
