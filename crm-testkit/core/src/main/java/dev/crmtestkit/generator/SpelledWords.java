package dev.crmtestkit.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Words and how mail addresses and host names spell them, in the same order.
 *
 * @param words as people write them
 * @param inMail lower-case ASCII letters, digits and hyphens
 */
record SpelledWords(List<String> words, List<String> inMail) {

  SpelledWords {
    words = List.copyOf(words);
    inMail = List.copyOf(inMail);
  }

  /**
   * Words of a resource. A line may say itself how its word is spelt in mail, after a bar, such as
   * kanji with its romaji; others are folded as it is usual in the locale.
   */
  static SpelledWords of(List<String> lines, CrmLocale locale) {
    List<String> words = new ArrayList<>(lines.size());
    List<String> inMail = new ArrayList<>(lines.size());
    for (String line : lines) {
      int bar = line.indexOf('|');
      words.add(bar < 0 ? line : line.substring(0, bar));
      inMail.add(bar < 0 ? WordFold.fold(line, locale) : line.substring(bar + 1));
    }
    return new SpelledWords(words, inMail);
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  String inMail(int index) {
    return inMail.get(index);
  }
}
