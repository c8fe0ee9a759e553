package dev.crmtestkit.generator;

import dev.crmtestkit.model.Deal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lets deals through as long as all are made in one currency. For one thread, and one walk. */
final class OneCurrency implements UnaryOperator<Deal> {

  private @Nullable String currency;

  /**
   * @throws IllegalStateException if the deal is not made in the currency of those before
   */
  @Override
  public Deal apply(Deal deal) {
    if (currency == null) {
      currency = deal.currency();
    }
    if (!currency.equals(deal.currency())) {
      throw new IllegalStateException(
          "deals must be in one currency to be summed up, but some are in "
              + currency
              + " and some in "
              + deal.currency()
              + "; name the currency, as in pipelineValue(CrmCurrency.USD)");
    }
    return deal;
  }
}
