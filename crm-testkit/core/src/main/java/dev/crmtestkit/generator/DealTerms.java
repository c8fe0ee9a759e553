package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;

import dev.crmtestkit.model.CrmCurrency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a deal is about before it has line items.
 *
 * @param industry of the company, empty if nobody knows
 * @param currency in which it is made
 * @param amount what it should come to, in hundredths of the currency, above 0
 */
record DealTerms(String industry, CrmCurrency currency, long amount) {

  private static final Map<CrmCurrency, Double> PER_DOLLAR =
      Stream.of(CrmCurrency.values())
          .collect(Collectors.toUnmodifiableMap(c -> c, c -> c.perDollar().doubleValue()));

  /** How much of the currency one US dollar is worth. */
  double perDollar() {
    return requireNonNull(PER_DOLLAR.get(currency));
  }

  /** The least difference between two amounts, in hundredths: 100 where there are no decimals. */
  long grain() {
    return currency.decimals() == 0 ? 100 : 1;
  }

  /** In hundredths of the currency, rounded to whole grains. */
  long inCurrency(double cents) {
    return toGrain(cents * perDollar());
  }

  long toGrain(double hundredths) {
    return StrictMath.round(hundredths / grain()) * grain();
  }
}
