package dev.crmtestkit.junit;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Finds the databases of a test or of a class in JUnit's stores.
 *
 * @param base the weakest attributes, those that a builder has given
 */
record Scopes(Attributes base) {

  /** For everything that happens in one test. */
  TestScope ofTest(ExtensionContext context) {
    return context
        .getStore(CrmDatasetExtension.NAMESPACE)
        .getOrComputeIfAbsent(TestScope.class, key -> begin(context), TestScope.class);
  }

  /** For what happens outside of the tests of a class. */
  ClassScope ofClass(ExtensionContext context) {
    ExtensionContext classContext = classContext(context);
    Class<?> testClass = classContext.getRequiredTestClass();
    Store store = classContext.getStore(CrmDatasetExtension.NAMESPACE);
    return store
        .getOrComputeIfAbsent(testClass, key -> share(classContext, testClass), Shared.class)
        .scope();
  }

  private TestScope begin(ExtensionContext context) {
    ClassScope ofClass = ofClass(context);
    Class<?> testClass = context.getRequiredTestClass();
    String test = testClass.getName() + "." + context.getRequiredTestMethod().getName() + "()";
    String shown = isInvocation(context) ? test + " " + context.getDisplayName() : test;
    Attributes own = Levels.of(context.getRequiredTestMethod());
    if (own.given().isEmpty()) {
      return TestScope.begin(ofClass, false, shown);
    }
    Attributes all = base.overriddenBy(Levels.of(testClass)).overriddenBy(own);
    Dataset dataset = new DatasetReader(all, test).read();
    return dataset.equals(ofClass.dataset())
        ? TestScope.begin(ofClass, false, shown)
        : TestScope.begin(ClassScope.ofMethod(ofClass.run(), testClass, dataset), true, shown);
  }

  /** A nested class has the lanes of the class around it, if it asks for the same. */
  private Shared share(ExtensionContext context, Class<?> testClass) {
    Run run = Run.of(context); // first, since its early start takes a while
    Attributes all = base.overriddenBy(Levels.of(testClass));
    Dataset dataset = new DatasetReader(all, testClass.getName()).read();
    ClassScope around = around(context);
    boolean isSame =
        around != null
            && around.dataset().equals(dataset)
            && (dataset.isolation() != Isolation.PER_CLASS
                || Levels.on(testClass).given().isEmpty());
    return isSame
        ? new Shared(Objects.requireNonNull(around), false)
        : new Shared(ClassScope.ofClass(run, testClass, dataset), true);
  }

  private static @Nullable ClassScope around(ExtensionContext context) {
    Optional<ExtensionContext> parent = context.getParent();
    if (parent.isEmpty() || parent.get().getTestClass().isEmpty()) {
      return null;
    }
    Class<?> enclosing = parent.get().getRequiredTestClass();
    Shared shared =
        parent.get().getStore(CrmDatasetExtension.NAMESPACE).get(enclosing, Shared.class);
    return shared == null ? null : shared.scope();
  }

  /** One of several of a method, which only its display name tells apart. */
  private static boolean isInvocation(ExtensionContext context) {
    return context.getParent().flatMap(ExtensionContext::getTestMethod).isPresent();
  }

  private static ExtensionContext classContext(ExtensionContext context) {
    ExtensionContext found = context;
    while (found.getTestClass().isEmpty() || found.getTestMethod().isPresent()) {
      found = found.getParent().orElseThrow();
    }
    return found;
  }

  /**
   * What a class has in its store.
   *
   * @param isOwner whether the scope ends with the class
   */
  @SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
  private record Shared(ClassScope scope, boolean isOwner)
      implements AutoCloseable, Store.CloseableResource {

    @Override
    public void close() {
      if (isOwner) {
        scope.close();
      }
    }
  }
}
