package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.testkit.CrmDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What the parameters of a try get. A database is there only when one of them asks for it. */
final class PropertyParameters implements ParameterResolver {

  private final PropertyDatasets datasets;
  private final PropertyTry current;
  private final Map<Class<?>, Object> computed;

  PropertyParameters(PropertyDatasets datasets, PropertyTry current) {
    this.datasets = datasets;
    this.current = current;
    CrmSpec spec = current.dataset().spec();
    computed =
        Map.of(
            CrmData.class, current.dataset().data(),
            CrmSpec.class, spec,
            Clock.class, Clock.fixed(spec.asOf(), ZoneOffset.UTC));
  }

  /** So that a constructor gets what the test does. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Injection.supports(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Object value = computed.get(type);
    return value == null ? ofDatabase(type, context) : value;
  }

  private Object ofDatabase(Class<?> type, ExtensionContext context) {
    if (type == CrmDatabase.class) {
      throw new ParameterResolutionException(
          "@CrmProperty of "
              + current.dataset().element()
              + ": a parameter must not be a CrmDatabase, whose changes would be counted from an"
              + " empty one; take a Jdbi or a DataSource");
    }
    try {
      return Injection.value(type, loan(context));
    } catch (SQLException e) {
      throw new ParameterResolutionException(
          "the database gives no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private Loan loan(ExtensionContext context) {
    return context
        .getStore(CrmDatasetExtension.NAMESPACE)
        .getOrComputeIfAbsent(
            PropertyLoan.class,
            key -> PropertyLoan.begin(context, datasets, current),
            PropertyLoan.class)
        .loan();
  }
}
