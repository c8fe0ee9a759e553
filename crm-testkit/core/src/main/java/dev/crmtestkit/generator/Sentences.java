package dev.crmtestkit.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What sales people write, by occasion: read once from {@code words/en-text.txt}, which was written
 * by hand. They write English, wherever their customers are.
 */
record Sentences(Map<String, List<Sentence>> sections) {

  private static final class English {
    static final Sentences SENTENCES = load(WordFile.read("words/en-text.txt"));
  }

  static Sentences english() {
    return English.SENTENCES;
  }

  /**
   * The sentences of a section, such as {@code call.proposal}.
   *
   * @throws IllegalArgumentException if there is no such section
   */
  List<Sentence> of(String section) {
    List<Sentence> sentences = sections.get(section);
    if (sentences == null) {
      throw new IllegalArgumentException(
          "section must be one of " + sections.keySet() + ", but was " + section);
    }
    return sentences;
  }

  private static Sentences load(WordFile file) {
    Map<String, List<Sentence>> sections = new HashMap<>();
    file.sections()
        .forEach((name, lines) -> sections.put(name, lines.stream().map(Sentence::of).toList()));
    return new Sentences(Map.copyOf(sections));
  }
}
