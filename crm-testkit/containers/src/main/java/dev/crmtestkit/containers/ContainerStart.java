package dev.crmtestkit.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The way from an engine that answers to one running database. */
record ContainerStart(ContainerSettings settings) {

  /** It takes one or two seconds, or minutes when an image of Testcontainers' own is missing. */
  private static final Duration PATIENCE_WITH_TESTCONTAINERS = Duration.ofSeconds(12);

  RunningDatabase start(Preparation preparation) {
    DockerClient client = client();
    InspectImageResponse image = new PostgresImage(settings.image(), client).makePresent();
    boolean reused = isReused();
    PostgreSQLContainer container =
        PostgresContainer.of(settings.image(), DataDirectory.of(image.getConfig()), reused);
    try {
      run(container);
      ContainerDatabase database = new ContainerDatabase(container, settings.image(), reused);
      preparation.prepare(database.address());
      return database;
    } catch (RuntimeException | Error failure) {
      if (!reused) {
        container.stop();
      }
      throw failure;
    }
  }

  private static DockerClient client() {
    return TimeLimit.of(PATIENCE_WITH_TESTCONTAINERS)
        .call(() -> DockerClientFactory.instance().client())
        .orElseThrow(
            failure ->
                UnreachableDocker.of(
                    failure,
                    PATIENCE_WITH_TESTCONTAINERS,
                    Optional.ofNullable(System.getenv("DOCKER_HOST"))));
  }

  private boolean isReused() {
    if (!settings.reuse()) {
      return false;
    }
    boolean allowed = TestcontainersConfiguration.getInstance().environmentSupportsReuse();
    if (!allowed) {
      settings
          .notices()
          .accept(
              "the container is not kept for the next run, since ~/.testcontainers.properties does"
                  + " not say testcontainers.reuse.enable=true");
    }
    return allowed;
  }

  private void run(PostgreSQLContainer container) {
    try {
      container.start();
    } catch (RuntimeException failure) {
      throw new CrmException(
          "a container of image "
              + settings.image()
              + " must run PostgreSQL, but does not: "
              + PostgresContainer.reason(container, failure)
              + "; name another image with crm.testkit.image, or choose the database embedded",
          failure);
    }
  }
}
