package dev.crmtestkit.testkit;

import dev.crmtestkit.database.DriverWarmUp;
import dev.crmtestkit.schema.CrmSchema;
import java.util.Objects;

/**
 * What every run with a database needs before its first test, whatever the server and the data. A
 * second processor can do it while the first reads what the test asks for.
 */
public final class EarlyStart {

  private EarlyStart() {}

  /** Begins it in a thread that ends by itself. */
  public static void begin() {
    Thread thread = new Thread(EarlyStart::quietly, "crm-testkit-early");
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly() {
    try {
      Objects.requireNonNull(CrmSchema.fingerprint());
      DriverWarmUp.load();
    } catch (RuntimeException | LinkageError failsLater) {
      return;
    }
  }
}
