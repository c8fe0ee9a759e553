package dev.crmtestkit.containers;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.RunningDatabase;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A database in a container that runs. */
final class ContainerDatabase implements RunningDatabase {

  private final PostgreSQLContainer container;
  private final DatabaseAddress address;
  private final String image;
  private final boolean reused;

  ContainerDatabase(PostgreSQLContainer container, String image, boolean reused) {
    this.container = container;
    this.image = image;
    this.reused = reused;
    this.address =
        new DatabaseAddress(
            "jdbc:postgresql://"
                + container.getHost()
                + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                + "/"
                + PostgresContainer.DATABASE,
            PostgresContainer.USER,
            PostgresContainer.PASSWORD);
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  @Override
  public String server() {
    return "container " + image;
  }

  @Override
  public String leave() {
    return reused
        ? RunningDatabase.super.leave()
        : "but gone with its container at the end of this run; crm.testkit.reuse=true or"
            + " crm.testkit.database=embedded lets the server stay";
  }

  /** One that is reused goes on. */
  @Override
  public void close() {
    if (!reused) {
      container.stop();
    }
  }
}
