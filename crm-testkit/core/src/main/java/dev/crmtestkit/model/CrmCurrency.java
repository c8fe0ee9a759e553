package dev.crmtestkit.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A currency in which deals are made, named as ISO 4217 does.
 *
 * <p>The rates are round figures near those of the 2020s and never change, so amounts in different
 * currencies can be compared by a fixed rule. They are no rates to do business by.
 */
public enum CrmCurrency {
  USD(Set.of("US"), 2, "1"),
  GBP(Set.of("GB"), 2, "0.8"),
  EUR(Set.of("DE", "FR", "ES"), 2, "0.9"),
  JPY(Set.of("JP"), 0, "150");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an immutable one
  private final Set<String> countries;

  private final int decimals;
  private final BigDecimal perDollar;

  CrmCurrency(Set<String> countries, int decimals, String perDollar) {
    this.countries = countries;
    this.decimals = decimals;
    this.perDollar = new BigDecimal(perDollar);
  }

  /**
   * What is paid with in a country; empty for one in which no generated company is at home.
   *
   * @param country of ISO 3166-1, two capital letters
   */
  public static Optional<CrmCurrency> ofCountry(String country) {
    for (CrmCurrency currency : values()) {
      if (currency.countries.contains(country)) {
        return Optional.of(currency);
      }
    }
    return Optional.empty();
  }

  /** How many decimals an amount has, such as 0 for yen. */
  public int decimals() {
    return decimals;
  }

  /** How much of it one US dollar is worth. */
  public BigDecimal perDollar() {
    return perDollar;
  }
}
