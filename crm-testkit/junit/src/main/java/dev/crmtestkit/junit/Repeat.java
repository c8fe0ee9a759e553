package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How to have the same data again. */
record Repeat(Dataset dataset) {

  /** The program is not published: whoever tests with a data set need not have it. */
  private static final String PROGRAM = "in a clone of CRM Testkit, ./crm-runner/crm";

  /** The annotation with every value, so that it means the same wherever it stands. */
  String annotation() {
    CrmSpec spec = dataset.spec();
    List<String> attributes = new ArrayList<>();
    for (CrmTable<?> table : CrmTable.all()) {
      attributes.add(Attributes.name(table) + " = " + literal(spec.count(table)));
    }
    attributes.add("seed = " + literal(spec.seed()));
    attributes.add("asOf = " + quoted(spec.asOf().toString()));
    attributes.addAll(Unusual.attributes(spec));
    if (dataset.isolation() != Isolation.PER_TEST) {
      attributes.add("isolation = Isolation." + dataset.isolation());
    }
    if (!dataset.changelogs().isEmpty()) {
      attributes.add(
          dataset.changelogs().stream()
              .map(Repeat::quoted)
              .collect(Collectors.joining(", ", "changelogs = {", "}")));
    }
    return attributes.stream().collect(Collectors.joining(", ", "@CrmDataset(", ")"));
  }

  /** For an empty database; where it is, is left to the environment. */
  String command() {
    CrmSpec spec = dataset.spec();
    if (spec.totalCount() == 0) {
      return PROGRAM + " schema";
    }
    String tables =
        CrmTable.all().stream()
            .filter(table -> spec.count(table) > 0)
            .map(table -> table + ":" + spec.count(table))
            .collect(Collectors.joining(","));
    return PROGRAM
        + " generate --seed "
        + spec.seed()
        + " --as-of "
        + spec.asOf()
        + Unusual.options(spec)
        + " --tables "
        + tables;
  }

  private static String literal(long number) {
    return number == (int) number ? String.valueOf(number) : number + "L";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
