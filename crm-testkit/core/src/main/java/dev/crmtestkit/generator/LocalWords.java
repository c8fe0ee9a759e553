package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a locale: how its people, its companies and its streets are called.
 *
 * @param companyNouns what companies of an industry are called besides their founders
 * @param legalForms each as likely as any other
 * @param houseNumbers the lowest and the highest
 */
record LocalWords(
    SpelledWords firstNames,
    SpelledWords lastNames,
    Map<Industry, SpelledWords> companyNouns,
    NameForm companyName,
    List<LegalForm> legalForms,
    AddressForm address,
    List<String> streets,
    RowRange houseNumbers) {

  /**
   * Reads {@code words/LABEL-curated.txt}, which was written by hand, and, where Datafaker has
   * names, {@code words/LABEL.txt}, which was sampled from it.
   */
  static LocalWords of(CrmLocale locale) {
    WordFile curated = curated(locale);
    WordFile sampled = sampled(locale);
    List<String> numbers = curated.section("house-number");
    return new LocalWords(
        names("first-name", sampled, curated, locale),
        names("last-name", sampled, curated, locale),
        nouns(locale == CrmLocale.EN_GB ? Words.curated() : curated, locale),
        NameForm.of(curated.section("company-name").get(0)),
        LegalForm.all(curated.section("legal-form")),
        AddressForm.of(curated.section("address").get(0)),
        curated.section("street"),
        new RowRange(Long.parseLong(numbers.get(0)), Long.parseLong(numbers.get(1)) + 1));
  }

  /** What companies of that industry are called besides their founders. */
  SpelledWords nouns(Industry industry) {
    return requireNonNull(companyNouns.get(industry));
  }

  /** The smallest number of nouns that an industry has. */
  int fewestNouns() {
    int fewest = Integer.MAX_VALUE;
    for (SpelledWords nouns : companyNouns.values()) {
      fewest = Math.min(fewest, nouns.size());
    }
    return fewest;
  }

  private static WordFile curated(CrmLocale locale) {
    return locale == CrmLocale.EN
        ? Words.curated()
        : WordFile.read("words/".concat(locale.label()).concat("-curated.txt"));
  }

  private static @Nullable WordFile sampled(CrmLocale locale) {
    return switch (locale) {
      case EN -> Words.sampled();
      case DE, FR, ES -> WordFile.read("words/".concat(locale.label()).concat(".txt"));
      case EN_GB, JA -> null;
    };
  }

  private static SpelledWords names(
      String section, @Nullable WordFile sampled, WordFile curated, CrmLocale locale) {
    List<String> names = new ArrayList<>(curated.sections().getOrDefault(section, List.of()));
    if (sampled != null) {
      names.addAll(0, sampled.section(section));
    }
    return SpelledWords.of(names, locale);
  }

  private static Map<Industry, SpelledWords> nouns(WordFile curated, CrmLocale locale) {
    Map<Industry, SpelledWords> nouns = new EnumMap<>(Industry.class);
    for (Industry industry : Industry.values()) {
      String section = "company-noun.".concat(industry.label());
      nouns.put(industry, SpelledWords.of(curated.section(section), locale));
    }
    return Collections.unmodifiableMap(nouns);
  }
}
