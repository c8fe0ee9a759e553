package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What the parameters of a try get: what can be computed without a database. */
final class PropertyParameters implements ParameterResolver {

  private final Map<Class<?>, Object> values;

  PropertyParameters(CrmData data) {
    values =
        Map.of(
            CrmData.class, data,
            CrmSpec.class, data.spec(),
            Clock.class, Clock.fixed(data.spec().asOf(), ZoneOffset.UTC));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return values.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Objects.requireNonNull(values.get(parameter.getParameter().getType()));
  }
}
