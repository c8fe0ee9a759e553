package dev.crmtestkit.junit;

import dev.crmtestkit.lane.Lane;
import dev.crmtestkit.lane.LanePool;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.repair.LaneReset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The lanes of a test class, or of a method with a data set of its own. One is its own as long as
 * its tests run: whichever of them runs alone has that one, so their address does not change.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class ClassScope implements AutoCloseable, ExtensionContext.Store.CloseableResource {

  private final Run run;
  private final Class<?> testClass;
  private final Dataset dataset;
  private @Nullable Lane own;
  private @Nullable Loan classLoan;
  private boolean ownIsWithTest;
  private boolean ownMayDiffer;
  private boolean ownIsKept;

  private ClassScope(Run run, Class<?> testClass, Dataset dataset) {
    this.run = run;
    this.testClass = testClass;
    this.dataset = dataset;
  }

  /** For a class, which gets the lane that an application has reserved for it. */
  static ClassScope ofClass(Run run, Class<?> testClass, Dataset dataset) {
    ClassScope scope = new ClassScope(run, testClass, dataset);
    scope.own = SharedLanes.OF_THIS_JVM.enter(scope).map(Reservation::lane).orElse(null);
    scope.ownMayDiffer = scope.own != null; // the application may have written already
    return scope;
  }

  /** For a method with a data set of its own. */
  static ClassScope ofMethod(Run run, Class<?> testClass, Dataset dataset) {
    return new ClassScope(run, testClass, dataset);
  }

  Class<?> testClass() {
    return testClass;
  }

  Dataset dataset() {
    return dataset;
  }

  Run run() {
    return run;
  }

  /** For {@code @BeforeAll}, and for the constructor of the one instance of a class. */
  synchronized Loan classLoan() {
    Loan known = classLoan;
    if (known == null) {
      known = new Loan(ownLane(), dataset);
      classLoan = known;
    }
    ownMayDiffer = true;
    return known;
  }

  /** What the class had when it ended; empty when no test or method asked for a lane. */
  synchronized Optional<Loan> lastLoan() {
    return own == null ? Optional.empty() : Optional.of(new Loan(own, dataset));
  }

  synchronized Lane ownLane() {
    Lane known = own;
    if (known == null) {
      known = isReadOnly() ? pool().readOnly() : pool().borrow();
      own = known;
    }
    return known;
  }

  /** A lane for one test, pristine where the isolation says so. */
  Loan begin() {
    Lane lane =
        switch (dataset.isolation()) {
          case READ_ONLY -> ownLane();
          case PER_CLASS -> sharedOwn();
          case PER_TEST, UNSET -> takeOwn() ? ownOrGiveUp() : pool().borrow();
        };
    return new Loan(lane, dataset);
  }

  /** Puts right what a test has had; a sentence for each thing that it left behind. */
  List<String> end(Loan loan, boolean keep) {
    if (isReadOnly()) {
      refuseWrites(loan.lane());
      return List.of();
    }
    if (dataset.isolation() == Isolation.PER_CLASS) {
      keepOwn(keep);
      return List.of();
    }
    Lane lane = loan.lane();
    if (keep) {
      forget(lane);
      lane.keep();
      lane.giveBack();
      return List.of();
    }
    List<String> leftovers = reset(lane);
    handBack(lane);
    return leftovers;
  }

  /** For whoever has told the server that his transaction may write all the same. */
  private void refuseWrites(Lane lane) {
    LaneReset check = lane.ensurePristine();
    if (check.way() != LaneReset.Way.NONE) {
      throw new CrmException(
          "a test of "
              + testClass.getName()
              + " must not write, since its data set is READ_ONLY, but this one did, or one beside it;"
              + " the rows were put back; give it @CrmDataset(isolation = Isolation.PER_TEST)",
          null);
    }
  }

  /** Whether the lane of the class stays as the class leaves it. */
  synchronized void keepOwn(boolean keep) {
    ownIsKept |= keep;
  }

  /** Whether the lane of a test may stay as it is. */
  boolean canKeep(Lane lane) {
    return !isReadOnly() && !SharedLanes.OF_THIS_JVM.isReserved(lane);
  }

  @Override
  public synchronized void close() {
    Lane lane = own;
    own = null;
    closeClassSessions();
    boolean isReserved = SharedLanes.OF_THIS_JVM.leave(this, lane);
    if (lane == null) {
      return;
    }
    if (ownIsKept) {
      lane.keep();
    } else if (ownMayDiffer && !isReadOnly()) { // others may be reading that one
      Log.leftovers(testClass.getName(), reset(lane));
    }
    if (!isReserved) {
      lane.giveBack();
    }
  }

  private synchronized Lane sharedOwn() {
    Lane lane = ownLane();
    if (SharedLanes.OF_THIS_JVM.isReserved(lane) && !ownIsWithTest) {
      reset(lane); // the application may have written before the class began
    }
    ownIsWithTest = true;
    ownMayDiffer = true;
    return lane;
  }

  private synchronized boolean takeOwn() {
    boolean isFree = !ownIsWithTest;
    ownIsWithTest = true;
    return isFree;
  }

  /** A test that does not begin has no end either that would give the lane back. */
  private Lane ownOrGiveUp() {
    try {
      return pristineOwn();
    } catch (RuntimeException broken) {
      giveUpOwn();
      throw broken;
    }
  }

  private synchronized void giveUpOwn() {
    ownIsWithTest = false;
    Lane broken = own;
    if (broken != null) {
      giveUp(broken);
    }
  }

  private synchronized Lane pristineOwn() {
    Lane lane = ownLane();
    if (ownMayDiffer) {
      closeClassSessions();
      Log.leftovers(testClass.getName(), reset(lane));
      ownMayDiffer = false;
    } else {
      run.summary().count(lane.ensurePristine()); // a thread of the application may have written
    }
    return lane;
  }

  private synchronized void closeClassSessions() {
    Loan loan = classLoan;
    if (loan != null) {
      Log.leftovers(testClass.getName(), loan.closeSessions());
    }
  }

  private synchronized void handBack(Lane lane) {
    if (lane == own) {
      ownIsWithTest = false;
    } else {
      lane.giveBack();
    }
  }

  /** The next test gets another lane. */
  private synchronized void forget(Lane lane) {
    if (lane == own) {
      own = null;
      classLoan = null;
      ownIsWithTest = false;
    }
  }

  private List<String> reset(Lane lane) {
    try {
      return run.summary().count(lane.reset());
    } catch (RuntimeException broken) {
      giveUp(lane);
      throw broken;
    }
  }

  /**
   * The next test gets another lane; but an application has no other, so there it is tried again.
   */
  private synchronized void giveUp(Lane lane) {
    if (SharedLanes.OF_THIS_JVM.isReserved(lane)) {
      ownIsWithTest = false;
      ownMayDiffer = true;
      return;
    }
    forget(lane);
    lane.giveUp();
  }

  private boolean isReadOnly() {
    return dataset.isolation() == Isolation.READ_ONLY;
  }

  private LanePool pool() {
    return run.pool(dataset);
  }
}
