package dev.crmtestkit.junit;

import dev.crmtestkit.lane.Lane;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The database of one try: a lane without rows, filled for it, and put right after it. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class PropertyLoan implements AutoCloseable, ExtensionContext.Store.CloseableResource {

  private final Run run;
  private final Loan loan;
  private final String test;
  private final long began;

  private PropertyLoan(Run run, Loan loan, String test, long began) {
    this.run = run;
    this.loan = loan;
    this.test = test;
    this.began = began;
  }

  static PropertyLoan begin(
      ExtensionContext context, PropertyDatasets datasets, PropertyTry current) {
    long start = System.nanoTime();
    Run run = Run.of(context);
    Lane lane = run.pool(datasets.empty()).borrow();
    try {
      CrmLoader.on(lane.dataSource()).load(current.dataset().data(), LoadListener.NONE);
    } catch (RuntimeException refused) {
      lane.giveUp();
      throw refused;
    }
    run.summary().tryBegan(lane.address().url());
    String test = current.dataset().element() + " " + context.getDisplayName();
    return new PropertyLoan(
        run, new Loan(lane, current.dataset()), test, System.nanoTime() - start);
  }

  Loan loan() {
    return loan;
  }

  @Override
  public void close() {
    long start = System.nanoTime();
    List<String> leftovers = new ArrayList<>(loan.closeSessions());
    leftovers.addAll(putRight());
    Log.leftovers(test, leftovers);
    run.summary().testEnded(test, Duration.ofNanos(began + System.nanoTime() - start));
  }

  private List<String> putRight() {
    try {
      List<String> leftovers = run.summary().count(loan.lane().reset());
      loan.lane().giveBack();
      return leftovers;
    } catch (RuntimeException broken) {
      loan.lane().giveUp();
      throw broken;
    }
  }
}
