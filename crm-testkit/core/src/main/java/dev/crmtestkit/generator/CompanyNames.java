package dev.crmtestkit.generator;

import java.util.List;

/**
 * Names of companies, no two alike: "Okafor Systems" in even rows while there are enough surnames,
 * "Okafor & Reyes Systems" in the others. What follows the surnames fits the industry.
 *
 * <p>A name is a number, and a permutation deals the numbers out, so no number comes twice. After
 * some millions of companies they begin again, and the mail domain counts the rounds.
 */
final class CompanyNames {

  private static final double SUFFIX_SHARE = 0.4;

  private final Words words;
  private final FoldedWords folded;
  private final int nouns;
  private final Cells suffix;
  private final Permutation singles;
  private final Permutation pairs;
  private final long singleCount;
  private final long pairCount;

  CompanyNames(Draw draw) {
    words = draw.words();
    folded = draw.folded();
    int surnames = words.lastNames().size();
    nouns = fewestNouns(words);
    suffix = draw.column("companies.name.suffix");
    singleCount = (long) surnames * nouns;
    pairCount = singleCount * (surnames - 1);
    singles = new Permutation(draw.lasting("companies.name.single").key(0), singleCount);
    pairs = new Permutation(draw.lasting("companies.name.pair").key(0), pairCount);
  }

  /** The full name, at times with a legal form. */
  String name(long number, String industry) {
    String name = joined(number, words.lastNames(), words.companyNouns(industry), " & ", " ");
    return suffix.chance(number, SUFFIX_SHARE)
        ? name + " " + suffix.pick(number, words.companySuffixes())
        : name;
  }

  /** The name as it stands in a host name, unique for each number. */
  String slug(long number, String industry) {
    String slug = joined(number, folded.lastNames(), nouns(folded, industry), "-", "-");
    long round = isSingle(number) ? 0 : pairIndex(number) / pairCount;
    return round == 0 ? slug : slug + "-" + (round + 1);
  }

  private String joined(
      long number, List<String> surnames, List<String> ends, String and, String space) {
    if (isSingle(number)) {
      long single = singles.rank(number / 2);
      return surnames.get((int) (single / nouns)) + space + ends.get((int) (single % nouns));
    }
    long pair = pairs.rank(pairIndex(number) % pairCount);
    int others = surnames.size() - 1;
    int first = (int) (pair / nouns / others);
    int second = (first + 1 + (int) (pair / nouns % others)) % surnames.size();
    return surnames.get(first)
        + and
        + surnames.get(second)
        + space
        + ends.get((int) (pair % nouns));
  }

  private static List<String> nouns(FoldedWords folded, String industry) {
    return folded.companyNouns().getOrDefault(industry, List.of());
  }

  private static int fewestNouns(Words words) {
    return words.companyNounsByIndustry().values().stream().mapToInt(List::size).min().orElse(0);
  }

  private boolean isSingle(long number) {
    return number % 2 == 0 && number / 2 < singleCount;
  }

  /** Counts the odd rows, then all rows after the last single. */
  private long pairIndex(long number) {
    return Math.max(number / 2, number - singleCount);
  }
}
