package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** A try as JUnit shows and runs it. */
record PropertyInvocation(PropertyRun run, PropertyTry current)
    implements TestTemplateInvocationContext {

  @Override
  public String getDisplayName(int index) {
    String name =
        switch (current.kind()) {
          case DRAWN -> "try " + current.number() + " of " + run.settings().tries();
          case SMALLER -> "smaller than try " + current.number();
          case SMALLEST -> "smallest of try " + current.number();
        };
    return name + ": " + rows(current.dataset().spec());
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(
        new PropertyParameters(run.datasets(), current), new PropertyOutcome(run, current));
  }

  /** The seed and the tables that have rows. */
  private static String rows(CrmSpec spec) {
    return CrmTable.counted().stream()
        .filter(table -> spec.count(table) > 0)
        .map(table -> ", " + Attributes.name(table) + " = " + spec.count(table))
        .collect(Collectors.joining("", "seed = " + spec.seed(), ""));
  }
}
