package dev.crmtestkit.planted.generator;

import java.util.function.UnaryOperator;

/** Formats by the machine's locale. */
@SuppressWarnings("StringCaseLocaleUsage") // what the rule forbids
final class PlantedFormat {

  private PlantedFormat() {}

  static String format(int number) {
    return String.format("%03d", number);
  }

  static String formatted(int number) {
    return "%03d".formatted(number);
  }

  static String lower(String word) {
    return word.toLowerCase();
  }

  static UnaryOperator<String> upperByReference() {
    return String::toUpperCase;
  }
}
