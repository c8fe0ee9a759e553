package dev.crmtestkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crmtestkit.containers.DockerEngine;
import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.lane.Lane;
import dev.crmtestkit.lane.LanePool;
import dev.crmtestkit.load.ContactDao;
import dev.crmtestkit.load.CrmJdbi;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TestServersIT {

  private static final LaneRequest STANDARD = LaneRequest.of(CrmData.of(CrmSpec.standard()));

  private final AtomicInteger built = new AtomicInteger();
  private final FailedImages failedImages = new FailedImages();

  @Test
  void oneServerServesAllSmallDataSets() {
    try (TestServers servers = servers(Map.of("crm.testkit.database", "embedded"))) {
      Lane standard = servers.lanes(STANDARD).borrow();
      Lane few = servers.lanes(contacts(7)).borrow();
      assertThat(contacts(standard)).isEqualTo(500);
      assertThat(contacts(few)).isEqualTo(7);
      assertThat(port(few)).isEqualTo(port(standard));
      assertThat(servers.describe(STANDARD)).matches("embedded PostgreSQL, version \\d+\\.\\d+");
    }
  }

  @Test
  void aLargeDataSetHasAServerOfItsOwnUnlessItWillNotBeAskedForAgain() {
    try (TestServers servers = servers(Map.of("crm.testkit.database", "embedded"))) {
      Lane small = servers.lanes(contacts(7)).borrow();
      Lane large = servers.lanes(contacts(20_001)).borrow();
      Lane passing = servers.lanes(contacts(20_002).withPassing(true)).borrow();
      assertThat(contacts(large)).isEqualTo(20_001);
      assertThat(contacts(passing)).isEqualTo(20_002);
      assertThat(port(large)).isNotEqualTo(port(small));
      assertThat(port(passing)).isEqualTo(port(small));
    }
  }

  @Test
  void manyThreadsGetOneServer() {
    try (TestServers servers = servers(Map.of("crm.testkit.database", "embedded"))) {
      CompletableFuture<LanePool> one =
          CompletableFuture.supplyAsync(() -> servers.lanes(contacts(7)));
      CompletableFuture<LanePool> two =
          CompletableFuture.supplyAsync(() -> servers.lanes(contacts(8)));
      assertThat(port(one.join().borrow())).isEqualTo(port(two.join().borrow()));
    }
  }

  @Test
  void anApplicationsChangelogsAreOnTop() {
    try (TestServers servers = servers(Map.of("crm.testkit.database", "embedded"))) {
      LaneRequest request = contacts(3).withChangelogs(List.of("classpath:testkit/visits.sql"));
      Lane lane = servers.lanes(request).borrow();
      assertThat(count(lane, "crm.visits")).isZero();
      assertThat(contacts(lane)).isEqualTo(3);
    }
  }

  @Test
  void aChangelogThatFailsFailsItsDataSetAtOnceAndNoOther() {
    try (TestServers servers = servers(Map.of("crm.testkit.database", "embedded"))) {
      LaneRequest failing = STANDARD.withChangelogs(List.of("testkit/failing.sql"));
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> servers.lanes(failing))
            .isInstanceOf(CrmException.class)
            .hasMessageStartingWith("change set testkit/failing.sql::wrong::shop failed: ERROR:")
            .hasMessageContaining("SQL: drop table no_such_table");
      }
      assertThat(contacts(servers.lanes(STANDARD).borrow())).isEqualTo(500);
    }
  }

  @Test
  void aServerAtAUrlKeepsTheTemplateForTheNextRun() {
    try (RunningDatabase external = external()) {
      Map<String, String> settings = Map.of("crm.testkit.database", url(external.address()));
      for (int run = 0; run < 2; run++) {
        try (TestServers servers = servers(settings)) {
          assertThat(contacts(servers.lanes(contacts(9)).borrow())).isEqualTo(9);
          assertThat(servers.describe(contacts(9)))
              .matches("PostgreSQL at 127.0.0.1:\\d+, version .*");
        }
      }
      assertThat(built).hasValue(1);
    }
  }

  @Test
  void aServerThatCannotBeReachedIsTriedOnceAndToldOf() {
    String url = "jdbc:postgresql://127.0.0.1:1/crm?user=me&password=s3cret";
    try (TestServers servers = servers(Map.of("crm.testkit.database", url))) {
      String first = failure(servers, contacts(1));
      assertThat(first)
          .startsWith("database crm at 127.0.0.1:1 must let user me in, but does not: ")
          .endsWith("; the URL is in system property crm.testkit.database")
          .doesNotContain("s3cret");
      for (LaneRequest request : List.of(contacts(1), contacts(2), contacts(2), contacts(1))) {
        assertThat(failure(servers, request))
            .isEqualTo(first + " (it failed so before in this run, and is not tried again)");
      }
    }
  }

  @Test
  void cloudSqlNeedsItsModule() {
    try (TestServers servers = servers(Map.of("crm.testkit.database", "cloudsql:p:r:i"))) {
      assertThatThrownBy(() -> servers.lanes(STANDARD))
          .isInstanceOf(CrmException.class)
          .hasMessage(
              "database cloudsql:p:r:i needs the module crm-testkit-cloudsql, which is not on the"
                  + " class path; add dev.crmtestkit:crm-testkit-cloudsql, or choose embedded,"
                  + " container or a jdbc:postgresql: URL");
    }
  }

  @Test
  void withoutDockerTheServerIsEmbedded() {
    DockerEngine absent = new DockerEngine(List.of());
    try (TestServers servers = servers(Map.of(), absent)) {
      assertThat(servers.describe(STANDARD)).startsWith("embedded PostgreSQL");
    }
  }

  @Test
  @NeedsDocker
  void withDockerItIsAContainer() {
    try (TestServers servers = servers(Map.of())) {
      assertThat(contacts(servers.lanes(STANDARD).borrow())).isEqualTo(500);
      assertThat(servers.describe(STANDARD)).startsWith("container postgres:15, version 15");
    }
  }

  @Test
  @NeedsDocker
  @Timeout(30)
  void withAnImageThatCannotBeHadAllGoesOnEmbedded() {
    try (TestServers servers = servers(Map.of("crm.testkit.image", "192.0.2.1:5000/pg:1"))) {
      assertThat(servers.describe(STANDARD)).startsWith("embedded PostgreSQL");
    }
    assertThat(failedImages.has("192.0.2.1:5000/pg:1")).isTrue();
  }

  /** Else whoever starts one database after the other would wait, and be warned, each time. */
  @Test
  @NeedsDocker
  void anImageThatCouldNotBeHadIsNotTriedAgain() {
    failedImages.add("postgres:15");
    try (TestServers servers = servers(Map.of())) {
      assertThat(servers.describe(STANDARD)).startsWith("embedded PostgreSQL");
    }
  }

  @Test
  @NeedsDocker
  @Timeout(30)
  void aContainerThatIsAskedForAndCannotBeHadFailsAllAtOnce() {
    try (TestServers servers = servers(Map.of("crm.testkit.image", "192.0.2.1:5000/pg:1"))) {
      for (int contacts = 1; contacts <= 5; contacts++) {
        LaneRequest request = contacts(contacts).withServer(ServerKind.CONTAINER);
        assertThatThrownBy(() -> servers.lanes(request))
            .isInstanceOf(CrmException.class)
            .hasMessageStartingWith("image 192.0.2.1:5000/pg:1 is not on this machine and cannot");
      }
    }
  }

  private static String failure(TestServers servers, LaneRequest request) {
    return catchThrowableOfType(CrmException.class, () -> servers.lanes(request)).getMessage();
  }

  private TestServers servers(Map<String, String> settings) {
    return servers(settings, DockerEngine.ofThisUser());
  }

  private TestServers servers(Map<String, String> settings, DockerEngine docker) {
    return new TestServers(Settings.of(settings), docker, built::incrementAndGet, failedImages);
  }

  private static LaneRequest contacts(long count) {
    return LaneRequest.of(
        CrmData.of(
            CrmSpec.empty().withCount(CrmTable.COMPANIES, 1).withCount(CrmTable.CONTACTS, count)));
  }

  private static RunningDatabase external() {
    return EmbeddedDatabaseProvider.create().start(new NoPreparation());
  }

  private static String url(DatabaseAddress address) {
    return address.url() + "?user=" + address.user() + "&password=" + address.password();
  }

  private static String port(Lane lane) {
    return lane.address().url().replaceFirst("/[^/]*$", "");
  }

  private static long contacts(Lane lane) {
    return CrmJdbi.on(lane.dataSource()).onDemand(ContactDao.class).count();
  }

  private static long count(Lane lane, String table) {
    return CrmJdbi.on(lane.dataSource())
        .withHandle(
            handle -> handle.select("select count(*) from " + table).mapTo(Long.class).one());
  }
}
