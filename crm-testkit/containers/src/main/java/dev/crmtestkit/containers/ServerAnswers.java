package dev.crmtestkit.containers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Waits until the server lets somebody in, which it does only when it is set up, or until the
 * container has ended. Testcontainers' own strategy reads the log and would wait a minute for a
 * container that is not there any more.
 */
final class ServerAnswers extends AbstractWaitStrategy {

  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  @Override
  protected void waitUntilReady() {
    long deadline = System.nanoTime() + startupTimeout.toNanos();
    while (!answers()) {
      if (!waitStrategyTarget.isRunning()) {
        throw new ContainerLaunchException("the container has ended");
      }
      if (System.nanoTime() - deadline > 0) {
        throw new ContainerLaunchException(
            "no connection within " + startupTimeout.toSeconds() + " s");
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private boolean answers() {
    String url =
        "jdbc:postgresql://"
            + waitStrategyTarget.getHost()
            + ":"
            + waitStrategyTarget.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
            + "/"
            + PostgresContainer.DATABASE;
    Properties properties = new Properties();
    properties.setProperty("user", PostgresContainer.USER);
    properties.setProperty("password", PostgresContainer.PASSWORD);
    properties.setProperty("loginTimeout", "2");
    try (Connection connection = DriverManager.getConnection(url, properties)) {
      return !connection.isClosed();
    } catch (SQLException notYet) {
      return false;
    }
  }
}
