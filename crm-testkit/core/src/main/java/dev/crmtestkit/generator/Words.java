package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that rows are made of, as lists with fast access by index. They are read once from two
 * resources: {@code words/en.txt} was sampled from Datafaker, {@code words/en-curated.txt} was
 * written by hand.
 *
 * <p>Both are frozen with {@link CrmData#GENERATOR_VERSION}: a word added, removed or moved gives
 * other values in every row, and the golden digests notice. That is why the words are not taken
 * from Datafaker when rows are made: its lists differ from version to version, and it needs most of
 * a second to start.
 *
 * @param companySuffixes such as Inc and Group
 * @param productAdjectives such as Adaptive, in title case
 * @param productNouns such as Portal, in title case
 * @param jobSeniorities such as Senior
 * @param jobFields such as Marketing
 * @param jobPositions such as Manager
 * @param departments of a company that sells to companies
 * @param industries twelve
 * @param companyNounsByIndustry eight or more for each of the industries
 */
record Words(
    List<String> firstNames,
    List<String> lastNames,
    List<String> companySuffixes,
    List<String> productAdjectives,
    List<String> productNouns,
    List<String> jobSeniorities,
    List<String> jobFields,
    List<String> jobPositions,
    List<String> departments,
    List<String> industries,
    Map<String, List<String>> companyNounsByIndustry) {

  /** The two resources, which {@link LocalWords} reads as well. */
  private static final class Files {
    static final WordFile SAMPLED = WordFile.read("words/en.txt");
    static final WordFile CURATED = WordFile.read("words/en-curated.txt");
  }

  /** Loads when first asked for, without a lambda: the first of a JVM would treble the 10 ms. */
  private static final class English {
    static final Words WORDS = load(Files.SAMPLED, Files.CURATED);
  }

  static Words english() {
    return English.WORDS;
  }

  /** What was sampled in English. */
  static WordFile sampled() {
    return Files.SAMPLED;
  }

  /** What was written by hand in English. */
  static WordFile curated() {
    return Files.CURATED;
  }

  /**
   * The words that end a company's name in {@code industry}.
   *
   * @throws IllegalArgumentException if it is none of {@link #industries()}
   */
  List<String> companyNouns(String industry) {
    List<String> nouns = companyNounsByIndustry.get(industry);
    if (nouns == null) {
      throw new IllegalArgumentException(
          "industry must be one of " + industries + ", but was " + industry);
    }
    return nouns;
  }

  /**
   * @throws CrmException if a resource or a section is missing
   */
  private static Words load(WordFile sampled, WordFile curated) {
    return new Words(
        sampled.section("first-name"),
        sampled.section("last-name"),
        sampled.section("company-suffix"),
        sampled.section("product-adjective"),
        sampled.section("product-noun"),
        sampled.section("job-seniority"),
        sampled.section("job-field"),
        sampled.section("job-position"),
        curated.section("department"),
        curated.section("industry"),
        companyNouns(curated));
  }

  private static Map<String, List<String>> companyNouns(WordFile curated) {
    Map<String, List<String>> nouns = new HashMap<>();
    for (String industry : curated.section("industry")) {
      nouns.put(industry, curated.section("company-noun.".concat(industry)));
    }
    return Map.copyOf(nouns);
  }
}
