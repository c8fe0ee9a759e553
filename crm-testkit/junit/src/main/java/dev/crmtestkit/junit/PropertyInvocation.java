package dev.crmtestkit.junit;

import java.util.List;
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
    return name + ": " + DatasetLine.brief(current.spec());
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(new PropertyParameters(current.data()), new PropertyOutcome(run, current));
  }
}
