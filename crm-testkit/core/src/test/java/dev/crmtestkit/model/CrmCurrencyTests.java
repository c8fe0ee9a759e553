package dev.crmtestkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrmCurrencyTests {

  @ParameterizedTest
  @CsvSource({"US, USD", "GB, GBP", "DE, EUR", "FR, EUR", "ES, EUR", "JP, JPY"})
  void eachCountryPaysWithItsCurrency(String country, CrmCurrency currency) {
    assertThat(CrmCurrency.ofCountry(country)).contains(currency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CH", "us", "", " F", "DE FR"})
  void otherCountriesHaveNone(String country) {
    assertThat(CrmCurrency.ofCountry(country)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"USD, 1, 2", "GBP, 0.8, 2", "EUR, 0.9, 2", "JPY, 150, 0"})
  void ratesAndDecimalsAreFixed(CrmCurrency currency, String perDollar, int decimals) {
    assertThat(currency.perDollar()).isEqualByComparingTo(perDollar);
    assertThat(currency.decimals()).isEqualTo(decimals);
  }
}
