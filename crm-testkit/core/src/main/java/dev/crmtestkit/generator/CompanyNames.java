package dev.crmtestkit.generator;

import java.util.List;

/**
 * Names of companies of a locale, no two alike: "Okafor Systems" in even rows while there are
 * enough surnames, "Okafor & Reyes Systems" in the others. What follows the surnames fits the
 * industry.
 *
 * <p>A name is a number, and a permutation deals the numbers out, so no number comes twice. After
 * some millions of companies they begin again, and the mail domain counts the rounds. The tail of
 * the domain keeps those of one locale from those of another.
 */
final class CompanyNames {

  private final LocalWords words;
  private final String slugTail;
  private final int nouns;
  private final Cells legalForm;
  private final Permutation singles;
  private final Permutation pairs;
  private final long singleCount;
  private final long pairCount;

  CompanyNames(Draw draw, Homeland home) {
    words = home.words();
    slugTail = home.slugTail();
    int surnames = words.lastNames().size();
    nouns = words.fewestNouns();
    legalForm = draw.column("companies.name.suffix");
    singleCount = (long) surnames * nouns;
    pairCount = singleCount * (surnames - 1);
    singles = new Permutation(draw.lasting("companies.name.single").key(0), singleCount);
    pairs = new Permutation(draw.lasting("companies.name.pair").key(0), pairCount);
  }

  /** The full name, with a legal form where the locale has them. */
  String name(long number, Industry industry) {
    NameForm form = words.companyName();
    String name =
        joined(
            number, words.lastNames().words(), nouns(industry).words(), form.and(), form.space());
    return legalForm.pick(number, words.legalForms()).of(name);
  }

  /** The name as it stands in a host name, unique for each number. */
  String slug(long number, Industry industry) {
    String slug =
        joined(number, words.lastNames().inMail(), nouns(industry).inMail(), "-", "-") + slugTail;
    long round = isSingle(number) ? 0 : pairIndex(number) / pairCount;
    return round == 0 ? slug : slug + "-" + (round + 1);
  }

  private SpelledWords nouns(Industry industry) {
    return words.nouns(industry);
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

  private boolean isSingle(long number) {
    return number % 2 == 0 && number / 2 < singleCount;
  }

  /** Counts the odd rows, then all rows after the last single. */
  private long pairIndex(long number) {
    return Math.max(number / 2, number - singleCount);
  }
}
