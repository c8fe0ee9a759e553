package dev.crmtestkit.runner.describe;

/** A column of a figure's numbers. */
public record Measure(String name, Unit unit) {

  static Measure rows(String name) {
    return new Measure(name, Unit.ROWS);
  }

  static Measure share(String name) {
    return new Measure(name, Unit.SHARE);
  }

  static Measure dollars(String name) {
    return new Measure(name, Unit.DOLLARS);
  }

  static Measure expected(String name) {
    return new Measure(name, Unit.EXPECTED);
  }
}
