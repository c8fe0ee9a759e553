package dev.crmtestkit.junit;

import dev.crmtestkit.lane.Lane;
import dev.crmtestkit.testkit.CrmDatabase;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * What stands behind {@link CrmDataset}, and the same by code:
 *
 * <pre>{@code
 * @RegisterExtension
 * static CrmDatasetExtension crm = CrmDatasetExtension.builder().companies(100).build();
 * }</pre>
 *
 * <p>What the annotation says on a class or a method comes on top. The extension itself holds no
 * state: that is in JUnit's stores.
 */
public final class CrmDatasetExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        InvocationInterceptor,
        TestWatcher {

  static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(CrmDatasetExtension.class);

  private final Scopes scopes;

  /** For {@link CrmDataset}; code uses {@link #builder()}. */
  CrmDatasetExtension() {
    this(Attributes.NONE);
  }

  CrmDatasetExtension(Attributes base) {
    this.scopes = new Scopes(base);
  }

  /** An extension with the defaults of {@link CrmDataset}, to be changed. */
  public static CrmDatasetExtensionBuilder builder() {
    return new CrmDatasetExtensionBuilder(Attributes.NONE);
  }

  /**
   * The database of the tests of {@code testClass}, for an application that begins before them:
   *
   * <pre>{@code
   * @DynamicPropertySource
   * static void database(DynamicPropertyRegistry registry) {
   *   CrmDatabase database = CrmDatasetExtension.databaseOf(OrderPageTest.class);
   *   registry.add("spring.datasource.url", database::url);
   *   ...
   * }
   * }</pre>
   *
   * <p>It is the database that the tests of the class get, and those of classes that extend it
   * without changing the data set; before every test it is put right under the same address. It
   * stays with the class until the end of the run. Its tests must not run at the same time: the
   * application has but one database.
   *
   * @param testClass has {@link CrmDataset}, itself or from above
   * @throws ExtensionConfigurationException if the class has no data set or a wrong one
   */
  public static CrmDatabase databaseOf(Class<?> testClass) {
    Attributes attributes = Levels.of(testClass);
    if (!Levels.isAnnotated(testClass)) {
      throw new ExtensionConfigurationException(
          testClass.getName() + " has no @CrmDataset, so it has no database; put one on the class");
    }
    Dataset dataset = new DatasetReader(attributes, testClass.getName()).read();
    Lane lane = SharedLanes.OF_THIS_JVM.reserve(testClass, dataset);
    return CrmDatabase.on(lane);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    refuseTwo(context);
    scopes.ofClass(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!CrmPropertyExtension.isProperty(context)) {
      scopes.ofTest(context);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestScope scope = context.getStore(NAMESPACE).get(TestScope.class, TestScope.class);
    if (scope != null) {
      scope.end(context);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (TestScope.failure(context).isPresent()) {
      ClassScope scope = scopes.ofClass(context);
      report(scope, "class " + scope.testClass().getName(), scope.lastLoan(), context);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Injection.supports(parameter.getParameter().getType())
        && !CrmPropertyExtension.isProperty(context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    try {
      return Injection.value(type, loan(parameter, context));
    } catch (SQLException e) {
      throw new ParameterResolutionException(
          "the database gives no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  /** So that a constructor gets the database of the test that its instance is for. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  /** The failure of a dynamic test is not one of the method that made it. */
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (TestAbortedException aborted) {
      throw aborted;
    } catch (Throwable failure) {
      TestScope scope = context.getStore(NAMESPACE).get(TestScope.class, TestScope.class);
      if (scope == null) {
        throw failure;
      }
      scope.report(context);
      throw ReadOnlyRefusal.explained(scope.loan().dataset(), scope.test(), failure);
    }
  }

  /** Whatever failed before the test could begin, such as its constructor. */
  @Override
  public void testFailed(ExtensionContext context, Throwable failure) {
    if (!TestScope.isMisuse(failure) && !CrmPropertyExtension.isProperty(context)) {
      ClassScope scope = scopes.ofClass(context);
      String test = context.getRequiredTestMethod().getName() + "()";
      report(scope, "test " + scope.testClass().getName() + "." + test, Optional.empty(), context);
    }
  }

  private Loan loan(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isPresent()) {
      return scopes.ofTest(context).loan();
    }
    ClassScope scope = scopes.ofClass(context);
    refuseLongSession(parameter, scope);
    return scope.classLoan();
  }

  /** After the first test, the lane is put right, which ends the sessions of the class. */
  private static void refuseLongSession(ParameterContext parameter, ClassScope scope) {
    Class<?> type = parameter.getParameter().getType();
    boolean isConstructor = parameter.getDeclaringExecutable() instanceof Constructor;
    if (isConstructor
        && Injection.isSession(type)
        && scope.dataset().isolation() == Isolation.PER_TEST) {
      throw new ParameterResolutionException(
          "the constructor of "
              + scope.testClass().getName()
              + " must not have a "
              + type.getSimpleName()
              + ", which ends with a test, while the instance lives on; take a Jdbi or a"
              + " DataSource, or give the class @CrmDataset(isolation = Isolation.PER_CLASS)");
    }
  }

  private Throwable explained(ExtensionContext context, Throwable failure) {
    TestScope test = context.getStore(NAMESPACE).get(TestScope.class, TestScope.class);
    if (test != null) {
      return ReadOnlyRefusal.explained(test.loan().dataset(), test.test(), failure);
    }
    ClassScope scope = scopes.ofClass(context);
    return ReadOnlyRefusal.explained(scope.dataset(), scope.testClass().getName(), failure);
  }

  private static void report(
      ClassScope scope, String element, Optional<Loan> loan, ExtensionContext context) {
    if (scope.run().reportOnce(context.getUniqueId())) {
      boolean keep = Keep.of(context).holds(true);
      Fate fate = loan.map(had -> Fate.of(had, scope, keep)).orElse(Fate.NONE);
      scope.keepOwn(fate.kept());
      new FailureReport(element, scope.dataset(), loan, fate).publish(context);
    }
  }

  /** Two would compete for every parameter, and JUnit's message about that helps nobody. */
  private void refuseTwo(ExtensionContext context) {
    Object first =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                CrmDatasetExtension.class, key -> this, CrmDatasetExtension.class);
    if (first != this) {
      throw new ExtensionConfigurationException(
          context.getRequiredTestClass().getName()
              + " must have either @CrmDataset or a CrmDatasetExtension, but has both;"
              + " put all attributes in one of them");
    }
  }
}
