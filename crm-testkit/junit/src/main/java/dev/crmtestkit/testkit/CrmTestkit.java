package dev.crmtestkit.testkit;

import dev.crmtestkit.generator.CrmSpec;

/** Databases with CRM data, in one line. */
public final class CrmTestkit {

  private CrmTestkit() {}

  /**
   * A database with the data of {@code spec}, on the server that the configuration names.
   *
   * @throws IllegalArgumentException if the spec's counts contradict one another
   * @throws dev.crmtestkit.model.CrmException when no server can be had
   */
  public static CrmDatabase start(CrmSpec spec) {
    return with(spec).start();
  }

  /** The same with more to choose. */
  public static CrmDatabaseBuilder with(CrmSpec spec) {
    return CrmDatabaseBuilder.of(spec);
  }
}
