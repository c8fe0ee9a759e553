package dev.crmtestkit.generator;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.crmtestkit.model.CrmException;
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

  /** Loads when first asked for. */
  private static final class English {
    static final Words WORDS = load("en");
  }

  static Words english() {
    return English.WORDS;
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
  private static Words load(String locale) {
    WordFile sampled = WordFile.read("words/" + locale + ".txt");
    WordFile curated = WordFile.read("words/" + locale + "-curated.txt");
    List<String> industries = curated.section("industry");
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
        industries,
        industries.stream()
            .collect(
                toUnmodifiableMap(
                    identity(), industry -> curated.section("company-noun." + industry))));
  }
}
