package dev.crmtestkit.runner.describe;

/**
 * A number that says much about a data set.
 *
 * @param remark what the number rests on; may be empty
 */
public record Fact(String name, Number value, Unit unit, String remark) {

  String text() {
    return unit.text(value);
  }
}
