package dev.crmtestkit.junit;

import dev.crmtestkit.lane.Lane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A lane that stays with one application until the run ends, for its context may outlive a class
 * and serve the next. One class at a time tests with it.
 */
final class Reservation {

  private final Lane lane;
  private final Dataset dataset;
  private @Nullable Class<?> holder;

  Reservation(Lane lane, Dataset dataset) {
    this.lane = lane;
    this.dataset = dataset;
  }

  Lane lane() {
    return lane;
  }

  Dataset dataset() {
    return dataset;
  }

  /**
   * Waiting could stop JUnit's threads for ever, since a thread may run one class inside another.
   */
  void claim(Class<?> testClass) {
    if (holder != null && holder != testClass) {
      throw new ExtensionConfigurationException(
          testClass.getName()
              + " and "
              + holder.getName()
              + " must not run at the same time, since they share the database of one application, "
              + lane.address().url()
              + "; put the same @ResourceLock on both, or @Isolated");
    }
    holder = testClass;
  }

  void release() {
    holder = null;
  }
}
