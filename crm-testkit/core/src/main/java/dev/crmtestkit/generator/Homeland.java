package dev.crmtestkit.generator;

/**
 * Where a locale is at home: its words and its places. Read when first asked for, so that a data
 * set reads those of its own locales only.
 */
record Homeland(CrmLocale locale, String slugTail, LocalWords words, Places places) {

  /** Each loads with its class, without a lambda: the first of a JVM would treble the 10 ms. */
  private static final class UnitedStates {
    static final Homeland HOME = read(CrmLocale.EN, "", "+1-");
  }

  private static final class UnitedKingdom {
    static final Homeland HOME = read(CrmLocale.EN_GB, "-uk", "+44-");
  }

  private static final class Germany {
    static final Homeland HOME = read(CrmLocale.DE, "-de", "+49-");
  }

  private static final class France {
    static final Homeland HOME = read(CrmLocale.FR, "-fr", "+33-");
  }

  private static final class Spain {
    static final Homeland HOME = read(CrmLocale.ES, "-es", "+34-");
  }

  private static final class Japan {
    static final Homeland HOME = read(CrmLocale.JA, "-jp", "+81-");
  }

  static Homeland of(CrmLocale locale) {
    return switch (locale) {
      case EN -> UnitedStates.HOME;
      case EN_GB -> UnitedKingdom.HOME;
      case DE -> Germany.HOME;
      case FR -> France.HOME;
      case ES -> Spain.HOME;
      case JA -> Japan.HOME;
    };
  }

  private static Homeland read(CrmLocale locale, String slugTail, String callingCode) {
    return new Homeland(locale, slugTail, LocalWords.of(locale), Places.of(locale, callingCode));
  }
}
