package dev.crmtestkit.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts with two decimals, reckoned in whole cents. */
final class Money {

  private Money() {}

  static BigDecimal ofCents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** With commas between the thousands, and decimals only where there are any. */
  static String grouped(long hundredths) {
    StringBuilder text = new StringBuilder().append(Math.abs(hundredths) / 100);
    for (int comma = text.length() - 3; comma > 0; comma -= 3) {
      text.insert(comma, ',');
    }
    long rest = Math.abs(hundredths) % 100;
    if (rest > 0) {
      text.append(rest < 10 ? ".0" : ".").append(rest);
    }
    return hundredths < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  /** Exact where the amount has no more than two decimals; smaller parts are cut off. */
  static long cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.DOWN).unscaledValue().longValueExact();
  }
}
