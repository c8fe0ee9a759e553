package dev.crmtestkit.generator;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which locales a data set mixes, and how many companies of a hundred are of each.
 *
 * @param percents by locale, in the order of {@link CrmLocale}; a locale that is not named has none
 */
public record LocaleMix(Map<CrmLocale, Integer> percents) {

  private static final Pattern PART = Pattern.compile("([a-z-]+):([0-9]{1,3})");

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
          "percents of locales must add up to 100, but "
              + (percents.isEmpty() ? "none are given" : text(percents) + " come to " + sum));
    }
    percents = Collections.unmodifiableMap(new EnumMap<>(percents));
  }

  /** Everything in one locale. */
  public static LocaleMix only(CrmLocale locale) {
    return new LocaleMix(Map.of(locale, 100));
  }

  /**
   * The mix that {@code text} spells: a locale, such as {@code de}, or several with their percents,
   * such as {@code en:70,de:30}.
   *
   * @throws IllegalArgumentException if it does not, or the percents do not add up to 100
   */
  public static LocaleMix parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.indexOf(':') < 0 && plain.indexOf(',') < 0) {
      return only(CrmLocale.named(plain));
    }
    Map<CrmLocale, Integer> percents = new EnumMap<>(CrmLocale.class);
    for (String part : plain.split(",", -1)) {
      Matcher matcher = PART.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "locales must be like en or en:70,de:30, but were '" + text + "'");
      }
      if (percents.put(CrmLocale.named(matcher.group(1)), Integer.valueOf(matcher.group(2)))
          != null) {
        throw new IllegalArgumentException(
            "locale " + matcher.group(1) + " must stand once only, but stands twice in " + text);
      }
    }
    return new LocaleMix(percents);
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
    return new TreeMap<>(percents)
        .entrySet().stream()
            .map(entry -> entry.getKey().label() + ":" + entry.getValue())
            .collect(joining(","));
  }
}
