package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.NearestWord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language in which companies and people are named, and the one country where they are at home.
 * Job titles, departments and whatever the sales team writes are English in all of them.
 */
public enum CrmLocale {
  /** The United States. */
  EN("US"),
  /** The United Kingdom. */
  EN_GB("GB"),
  /** Germany. */
  DE("DE"),
  /** France. */
  FR("FR"),
  /** Spain. */
  ES("ES"),
  /** Japan. */
  JA("JP");

  private final String country;

  CrmLocale(String country) {
    this.country = country;
  }

  /** The locale that is at home in a country of ISO 3166-1; empty if none is. */
  static Optional<CrmLocale> ofCountry(@Nullable String country) {
    for (CrmLocale locale : values()) {
      if (locale.country.equals(country)) {
        return Optional.of(locale);
      }
    }
    return Optional.empty();
  }

  /**
   * The locale with that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CrmLocale named(String label) {
    for (CrmLocale locale : values()) {
      if (locale.label().equals(label)) {
        return locale;
      }
    }
    List<String> labels = Stream.of(values()).map(CrmLocale::label).toList();
    throw new IllegalArgumentException(
        "there is no locale '" + label + "'; " + NearestWord.wayOut(label, "locales", labels));
  }

  /** As options and annotations spell it, such as {@code de} or {@code en-gb}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Two capital letters of ISO 3166-1, such as {@code US}. */
  public String country() {
    return country;
  }

  /** What is paid with there. */
  public CrmCurrency currency() {
    return CrmCurrency.ofCountry(country).orElseThrow();
  }
}
