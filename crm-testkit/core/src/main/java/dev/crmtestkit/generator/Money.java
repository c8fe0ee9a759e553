package dev.crmtestkit.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts with two decimals, reckoned in whole cents. */
final class Money {

  private Money() {}

  static BigDecimal ofCents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Exact where the amount has no more than two decimals; smaller parts are cut off. */
  static long cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.DOWN).unscaledValue().longValueExact();
  }
}
