package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.util.stream.Collectors;

/** A data set as the annotation that asks for it. */
final class DatasetLine {

  private DatasetLine() {}

  /** With every count, so that it means the same wherever it stands. */
  static String of(CrmSpec spec) {
    return "@CrmDataset("
        + CrmTable.all().stream()
            .map(table -> attribute(table) + " = " + literal(spec.count(table)) + ", ")
            .collect(Collectors.joining())
        + "seed = "
        + literal(spec.seed())
        + (spec.asOf().equals(CrmSpec.DEFAULT_AS_OF) ? "" : ", asOf = \"" + spec.asOf() + '"')
        + ")";
  }

  /** The seed and the tables that have rows, for a display name. */
  static String brief(CrmSpec spec) {
    return CrmTable.all().stream()
        .filter(table -> spec.count(table) > 0)
        .map(table -> ", " + attribute(table) + " = " + spec.count(table))
        .collect(Collectors.joining("", "seed = " + spec.seed(), ""));
  }

  /** As Java writes it. */
  static String literal(long number) {
    return number == (int) number ? Long.toString(number) : number + "L";
  }

  /** {@code dealProducts} for deal_products. */
  private static String attribute(CrmTable<?> table) {
    StringBuilder name = new StringBuilder();
    for (String word : table.name().split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
