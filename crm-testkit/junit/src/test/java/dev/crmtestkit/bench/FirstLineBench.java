package dev.crmtestkit.bench;

import dev.crmtestkit.junit.CrmDataset;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs one test and prints how many milliseconds after the start of the JVM its first line was
 * reached: {@code empty} for a test that needs nothing, {@code seeded} for one with a database,
 * which it has asked for something by then.
 */
final class FirstLineBench {

  private FirstLineBench() {}

  public static void main(String[] arguments) {
    Class<?> measured = arguments[0].equals("empty") ? EmptyCase.class : SeededCase.class;
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(measured))
                .configurationParameter("crm.testkit.database", "embedded")
                .build(),
            listener);
    if (listener.getSummary().getTestsSucceededCount() != 1) {
      listener.getSummary().getFailures().forEach(fail -> fail.getException().printStackTrace());
      System.exit(1);
    }
  }

  private static void say() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println(System.currentTimeMillis() - start);
  }

  static class EmptyCase {

    @Test
    void isEmpty() {
      say();
    }
  }

  @CrmDataset
  static class SeededCase {

    @Test
    void asks(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select count(*) from crm.contacts");
      }
      say();
    }
  }
}
