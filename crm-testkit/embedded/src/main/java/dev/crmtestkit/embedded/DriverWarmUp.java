package dev.crmtestkit.embedded;

import java.util.List;

/**
 * Loads the JDBC driver's classes while the server is starting, which takes them off the way to the
 * first query: 40 to 80 ms of it, where a second processor is idle.
 */
final class DriverWarmUp {

  /** The large ones; linking them loads what they use. By name, for they are not all public. */
  static final List<String> CLASSES =
      List.of(
          "org.postgresql.Driver",
          "org.postgresql.ds.PGSimpleDataSource",
          "org.postgresql.core.v3.ConnectionFactoryImpl",
          "org.postgresql.core.v3.QueryExecutorImpl",
          "org.postgresql.jdbc.PgConnection",
          "org.postgresql.jdbc.TypeInfoCache",
          "org.postgresql.jdbc.PgPreparedStatement",
          "org.postgresql.jdbc.PgResultSet");

  private final Thread thread = new Thread(DriverWarmUp::load, "crm-testkit-driver");

  static DriverWarmUp begin() {
    DriverWarmUp warmUp = new DriverWarmUp();
    warmUp.thread.setDaemon(true);
    warmUp.thread.start();
    return warmUp;
  }

  /** Waits until it is done: no thread stays behind. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt(); // it is a matter of milliseconds anyway
    }
  }

  private static void load() {
    for (String name : CLASSES) {
      try {
        Class.forName(name);
      } catch (ClassNotFoundException otherDriver) {
        return; // another version of the driver, which then loads its classes when it needs them
      }
    }
  }
}
