package dev.crmtestkit.junit;

import java.lang.reflect.Method;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the invocations of a {@link CrmProperty}, each when the one before has ended. */
final class CrmPropertyExtension implements TestTemplateInvocationContextProvider {

  /** Whether what goes on belongs to a try, which has its own data set. */
  static boolean isProperty(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), CrmProperty.class);
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return isProperty(context);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    CrmProperty property =
        AnnotationSupport.findAnnotation(context.getTestMethod(), CrmProperty.class).orElseThrow();
    Method method = context.getRequiredTestMethod();
    PropertyRun run =
        new PropertyRun(
            PropertySettings.of(property, method),
            PropertyDatasets.of(context.getRequiredTestClass(), method));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(run, Spliterator.ORDERED), false)
        .map(next -> new PropertyInvocation(run, next));
  }
}
