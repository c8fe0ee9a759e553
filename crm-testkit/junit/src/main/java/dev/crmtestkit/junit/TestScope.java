package dev.crmtestkit.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.TestAbortedException;

/** The database of one test, from its constructor or its first lifecycle method to its last. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class TestScope implements AutoCloseable, ExtensionContext.Store.CloseableResource {

  private final ClassScope scope;
  private final boolean isScopeOwn;
  private final String test;
  private final Loan loan;
  private final long beginning;
  private boolean ended;
  private boolean partFailed;

  private TestScope(ClassScope scope, boolean isScopeOwn, String test, Loan loan, long beginning) {
    this.scope = scope;
    this.isScopeOwn = isScopeOwn;
    this.test = test;
    this.loan = loan;
    this.beginning = beginning;
  }

  /**
   * Gets the test its lane.
   *
   * @param isScopeOwn whether the scope is for this test alone
   */
  static TestScope begin(ClassScope scope, boolean isScopeOwn, String test) {
    long start = System.nanoTime();
    Loan loan = scope.begin();
    scope.run().summary().testBegan(loan.lane().address().url());
    return new TestScope(scope, isScopeOwn, test, loan, System.nanoTime() - start);
  }

  Loan loan() {
    return loan;
  }

  String test() {
    return test;
  }

  /** Reports a failure, if there is one, and puts the lane right. */
  void end(ExtensionContext context) {
    if (ended) {
      return;
    }
    boolean failed = failure(context).isPresent();
    Fate fate = Fate.of(loan, scope, Keep.of(context).holds(failed || partFailed));
    List<String> leftovers = new ArrayList<>(loan.closeSessions());
    if (failed && scope.run().reportOnce(context.getUniqueId())) {
      new FailureReport("test " + test, scope.dataset(), Optional.of(loan), fate).publish(context);
    } else if (fate.kept() && !partFailed) { // else it was named already
      fate.publish(loan, test, context);
    }
    leftovers.addAll(end(fate.kept()));
    if (!leftovers.isEmpty()) {
      context.publishReportEntry("crm.leftovers", String.join("; ", leftovers));
    }
    Log.leftovers(test, leftovers);
  }

  /** Reports the failure of a part of the test, which goes on. */
  void report(ExtensionContext context) {
    partFailed = true;
    if (scope.run().reportOnce(context.getUniqueId())) {
      String part = test + " " + context.getDisplayName();
      Fate fate = Fate.of(loan, scope, Keep.of(context).holds(true));
      new FailureReport("test " + part, scope.dataset(), Optional.of(loan), fate).publish(context);
    }
  }

  /** For a test that never came to its end, such as one whose constructor threw. */
  @Override
  public void close() {
    if (!ended) {
      List<String> leftovers = new ArrayList<>(loan.closeSessions());
      leftovers.addAll(end(false));
      Log.leftovers(test, leftovers);
    }
  }

  /** An assumption that does not hold is none, nor is what is wrong with any data. */
  static Optional<Throwable> failure(ExtensionContext context) {
    return context
        .getExecutionException()
        .filter(e -> !(e instanceof TestAbortedException) && !isMisuse(e));
  }

  /** What is wrong with the class, such as a parameter of a type that nobody knows. */
  static boolean isMisuse(Throwable failure) {
    return failure instanceof ExtensionConfigurationException
        || (failure instanceof ParameterResolutionException && failure.getCause() == null);
  }

  private List<String> end(boolean keep) {
    ended = true;
    long start = System.nanoTime();
    List<String> leftovers = scope.end(loan, keep);
    if (isScopeOwn) {
      scope.close();
    }
    long cost = beginning + System.nanoTime() - start;
    scope.run().summary().testEnded(test, Duration.ofNanos(cost));
    return leftovers;
  }
}
