package dev.crmtestkit.generator;

import dev.crmtestkit.model.NearestWord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A language in which companies and people are named, and where they are at home. */
public enum CrmLocale {
  /** The United States and the United Kingdom. */
  EN,
  /** Germany. */
  DE,
  /** France. */
  FR,
  /** Spain. */
  ES,
  /** Japan. */
  JA;

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
}
