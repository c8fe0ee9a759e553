package dev.crmtestkit.runner.describe;

import java.util.Locale;

/** What a number counts, and so how it is written. */
public enum Unit {
  ROWS,

  /** A part of a whole, from 0 to 1. */
  SHARE,

  /** US dollars. */
  DOLLARS,

  /** A number of rows that a law predicts. */
  EXPECTED;

  String text(Number number) {
    return switch (this) {
      case ROWS -> NumberText.grouped(number.longValue());
      case SHARE -> NumberText.percent(number.doubleValue());
      case DOLLARS -> NumberText.dollars(number.doubleValue());
      case EXPECTED -> NumberText.expected(number.doubleValue());
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
