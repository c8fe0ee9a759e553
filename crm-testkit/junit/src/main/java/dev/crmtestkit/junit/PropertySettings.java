package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import java.lang.reflect.Method;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What a {@link CrmProperty} asks for, checked, with a seed that is drawn where it has to be. */
record PropertySettings(int tries, long seed, long maxRows) {

  static final long DEFAULT_MAX_ROWS = 500;

  /**
   * @throws ExtensionConfigurationException naming the method, the rule and the value
   */
  static PropertySettings of(CrmProperty property, Method method) {
    check(property.tries() >= 1, method, "tries must be at least 1, but was " + property.tries());
    check(
        property.maxRows() >= 1 && property.maxRows() <= CrmSpec.MAX_COUNT,
        method,
        "maxRows must be from 1 to " + CrmSpec.MAX_COUNT + ", but was " + property.maxRows());
    long seed =
        property.seed() == CrmProperty.RANDOM_SEED
            ? new SplittableRandom().nextLong(1_000_000_000_000L)
            : property.seed();
    return new PropertySettings(property.tries(), seed, property.maxRows());
  }

  /** The annotation that does the same again. */
  @Override
  public String toString() {
    return "@CrmProperty(tries = "
        + tries
        + ", seed = "
        + (seed == (int) seed ? String.valueOf(seed) : seed + "L")
        + (maxRows == DEFAULT_MAX_ROWS ? "" : ", maxRows = " + maxRows)
        + ")";
  }

  private static void check(boolean holds, Method method, String sentence) {
    if (!holds) {
      throw new ExtensionConfigurationException(
          "@CrmProperty of "
              + method.getDeclaringClass().getName()
              + "."
              + method.getName()
              + ": "
              + sentence);
    }
  }
}
