package dev.crmtestkit.generator;

import java.util.Locale;

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

  /** As options and annotations spell it, such as {@code de}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
