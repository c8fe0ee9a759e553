package dev.crmtestkit.generator;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which locales a data set mixes, and how many companies of a hundred are of each.
 *
 * @param percents by locale, in the order of {@link CrmLocale}; a locale that is not named has none
 */
public record LocaleMix(Map<CrmLocale, Integer> percents) {

  /** English only, the default. */
  public static final LocaleMix ENGLISH = only(CrmLocale.EN);

  /**
   * @throws IllegalArgumentException if the percents are not positive or do not add up to 100
   */
  public LocaleMix {
    int sum = 0;
    for (Map.Entry<CrmLocale, Integer> entry : percents.entrySet()) {
      if (entry.getValue() < 1) {
        throw new IllegalArgumentException(
            "percent of locale "
                + entry.getKey().label()
                + " must be at least 1, but was "
                + entry.getValue());
      }
      sum += entry.getValue();
    }
    if (sum != 100) {
      throw new IllegalArgumentException(
          "percents of locales must add up to 100, but " + text(percents) + " come to " + sum);
    }
    percents = Collections.unmodifiableMap(new EnumMap<>(percents));
  }

  /** Everything in one locale. */
  public static LocaleMix only(CrmLocale locale) {
    return new LocaleMix(Map.of(locale, 100));
  }

  /** Whether all is in {@code locale}. */
  public boolean isOnly(CrmLocale locale) {
    return percents.size() == 1 && percents.containsKey(locale);
  }

  /** Such as {@code de}, or {@code en:70,de:30}. */
  @Override
  public String toString() {
    return percents.size() == 1 ? percents.keySet().iterator().next().label() : text(percents);
  }

  private static String text(Map<CrmLocale, Integer> percents) {
    return percents.entrySet().stream()
        .map(entry -> entry.getKey().label() + ":" + entry.getValue())
        .collect(joining(","));
  }
}
