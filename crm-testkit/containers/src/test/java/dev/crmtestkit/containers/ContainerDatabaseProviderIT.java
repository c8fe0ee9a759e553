package dev.crmtestkit.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Container;
import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;

@NeedsDocker
class ContainerDatabaseProviderIT {

  private final ContainerDatabaseProvider provider = ContainerDatabaseProvider.create();

  @Test
  void startsAPreparedServerThatIsMadeForTests() {
    try (RunningDatabase running = provider.start(new OneTable())) {
      DataSource database = running.dataSource();
      assertThat(running.server()).isEqualTo("container postgres:15");
      assertThat(running.address().database()).isEqualTo("crm");
      assertThat(OneTable.query(database, "select n from prepared")).isEqualTo("1");
      Map.of(
              "fsync", "off",
              "synchronous_commit", "off",
              "full_page_writes", "off",
              "autovacuum", "off",
              "max_prepared_transactions", "10",
              "max_connections", "200",
              "server_encoding", "UTF8")
          .forEach(
              (name, value) ->
                  assertThat(OneTable.query(database, "show " + name)).as(name).isEqualTo(value));
      assertThat(
              OneTable.query(
                  database, "select datcollate from pg_database where datname = 'template1'"))
          .isEqualTo("C.UTF-8");
    }
  }

  @Test
  void theDataIsInMemoryAndTheContainerIsGoneWhenClosed() {
    RunningDatabase running = provider.start(new OneTable());
    assertThat(mine(running)).hasSize(1);
    assertThat(
            DockerClientFactory.lazyClient()
                .inspectContainerCmd(mine(running).get(0))
                .exec()
                .getHostConfig()
                .getTmpFs())
        .containsOnlyKeys("/var/lib/postgresql/data");
    running.close();
    running.close();
    assertThat(mine(running)).isEmpty();
  }

  /** By it {@code .ci/run} removes what is its own, and not what another clone has started. */
  @Test
  void aContainerSaysWhichDirectoryItIsOf() {
    try (RunningDatabase running = provider.start(new OneTable())) {
      assertThat(
              DockerClientFactory.lazyClient()
                  .inspectContainerCmd(mine(running).get(0))
                  .exec()
                  .getConfig()
                  .getLabels())
          .containsEntry("dev.crmtestkit.directory", System.getProperty("user.dir"));
    }
  }

  @Test
  void nothingStaysBehindWhenThePreparationFails() {
    List<DatabaseAddress> seen = new ArrayList<>();
    Preparation failing =
        new Preparation() {
          @Override
          public String fingerprint() {
            return "failing";
          }

          @Override
          public void prepare(DatabaseAddress database) {
            seen.add(database);
            throw new CrmException("no rows today", null);
          }
        };
    assertThatThrownBy(() -> provider.start(failing)).hasMessage("no rows today");
    assertThat(mine(seen.get(0))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"crm-testkit/no-such-image:1", "192.0.2.1:5000/postgres:15"})
  @Timeout(15)
  void anImageThatCannotBePulledIsNamedWithTheWaysOut(String image) {
    assertThatThrownBy(() -> provider.image(image).start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("image " + image + " is not on this machine and cannot be pulled (")
        .hasMessageContaining("Status ")
        .hasMessageEndingWith(
            "); run docker pull "
                + image
                + ", name another image with crm.testkit.image, or choose the database embedded");
  }

  @Test
  @Timeout(15)
  void anImageWithoutPostgresIsNamed() {
    String image = "gcr.io/distroless/java17-debian12:nonroot";
    assertThatThrownBy(() -> provider.image(image).start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("a container of image " + image + " must run PostgreSQL, but does")
        .hasMessageEndingWith(
            "; name another image with crm.testkit.image, or choose the database embedded");
    assertThat(containersOf(image)).isEmpty();
  }

  @Test
  void aNameThatNoImageCanHaveIsRefused() {
    assertThatThrownBy(() -> provider.image("Not An Image").start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("image Not An Image is not on this machine and cannot be pulled (");
    assertThatThrownBy(() -> provider.image(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("image must have a name such as postgres:15, but is blank");
  }

  @Test
  void reuseThatTheUserHasNotAllowedCostsASentenceAndNoMore() {
    List<String> notices = new ArrayList<>();
    RunningDatabase running = provider.reuse(true).notices(notices::add).start(new OneTable());
    running.close();
    assertThat(mine(running)).isEmpty();
    assertThat(notices)
        .containsExactly(
            "the container is not kept for the next run, since ~/.testcontainers.properties does"
                + " not say testcontainers.reuse.enable=true");
  }

  @Test
  @Timeout(3)
  void withoutDockerOneSentenceComesFast() {
    DockerEngine absent = new DockerEngine(List.of(URI.create("unix:///nowhere/docker.sock")));
    ContainerSettings settings = ContainerSettings.standard("postgres:15");
    assertThatThrownBy(() -> new ContainerDatabaseProvider(settings, absent).start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "a container needs Docker, but no engine answers at any of"
                + " unix:///nowhere/docker.sock; start Docker, let DOCKER_HOST name it, or choose"
                + " the database embedded");
  }

  private static List<String> mine(RunningDatabase running) {
    return mine(running.address());
  }

  /** The container whose port is that of the address. */
  private static List<String> mine(DatabaseAddress address) {
    int port = URI.create(address.url().substring("jdbc:".length())).getPort();
    return DockerClientFactory.lazyClient().listContainersCmd().withShowAll(true).exec().stream()
        .filter(container -> publishes(container, port))
        .map(Container::getId)
        .toList();
  }

  private static boolean publishes(Container container, int port) {
    return List.of(container.getPorts()).stream()
        .anyMatch(published -> Integer.valueOf(port).equals(published.getPublicPort()));
  }

  private static List<Container> containersOf(String image) {
    return DockerClientFactory.lazyClient()
        .listContainersCmd()
        .withShowAll(true)
        .withAncestorFilter(List.of(image))
        .exec();
  }
}
