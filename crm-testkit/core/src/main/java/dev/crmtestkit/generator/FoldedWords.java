package dev.crmtestkit.generator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words that stand in mail addresses, folded beforehand; each list in the order of its words.
 */
record FoldedWords(
    List<String> firstNames, List<String> lastNames, Map<String, List<String>> companyNouns) {

  private static final class English {
    static final FoldedWords WORDS = FoldedWords.of(Words.english());
  }

  static FoldedWords english() {
    return English.WORDS;
  }

  private static FoldedWords of(Words words) {
    return new FoldedWords(
        WordFold.foldAll(words.firstNames()),
        WordFold.foldAll(words.lastNames()),
        words.industries().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    industry -> industry,
                    industry -> WordFold.foldAll(words.companyNouns(industry)))));
  }
}
