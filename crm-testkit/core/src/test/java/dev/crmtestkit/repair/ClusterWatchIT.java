package dev.crmtestkit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.server.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What tests do to the whole server; each on a server of its own. */
class ClusterWatchIT {

  @Test
  void rolesAndSettingsOfTheServerAreFoundAndUndone() throws SQLException, IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        TestLane lane =
            TestLane.of(LaneTemplate.on(server.getPort(), "postgres", CrmSpec.standard()))) {
      lane.execute(
          "create role \"New One\" login",
          "alter role postgres set work_mem = '1MB'",
          "alter system set statement_timeout = '1h'");
      lane.endSessions();
      LaneVerdict verdict = lane.look();
      assertThat(verdict.cluster())
          .containsExactly(
              "role \"New One\" was created",
              "server setting statement_timeout was created",
              "settings of role postgres was created");
      assertThat(verdict.way()).isEqualTo(LaneReset.Way.NONE);
      assertThat(lane.state().restoreCluster(lane.own())).isEmpty();
      assertThat(lane.look().cluster()).isEmpty();
    }
  }

  @Test
  void whatCannotBeUndoneIsNamedOnceAndTakenForGranted() throws SQLException, IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        TestLane lane =
            TestLane.of(LaneTemplate.on(server.getPort(), "postgres", CrmSpec.standard()))) {
      lane.execute("create role owner_of_notes", "alter table crm.notes owner to owner_of_notes");
      lane.endSessions();
      List<String> reasons = lane.state().restoreCluster(lane.own());
      assertThat(reasons).hasSize(2);
      assertThat(reasons.get(0)).startsWith("drop role owner_of_notes failed: ");
      assertThat(reasons.get(1)).isEqualTo("role owner_of_notes was created");
      assertThat(lane.look().cluster()).isEmpty();
    }
  }

  @Test
  void whatDiffersIsFoundByEveryLook() throws SQLException, IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      TestServer.run(address(server).dataSource(), "create role changed");
      try (TestLane lane =
          TestLane.of(LaneTemplate.on(server.getPort(), "postgres", CrmSpec.standard()))) {
        assertThat(lane.look().cluster()).isEmpty();
        lane.execute("alter role changed login");
        lane.endSessions();
        for (int i = 0; i < 3; i++) {
          assertThat(lane.look().cluster()).containsExactly("role changed was altered");
        }
      }
    }
  }

  @Test
  void aNewRoleGoesWithItsSettings() throws SQLException, IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        TestLane lane =
            TestLane.of(LaneTemplate.on(server.getPort(), "postgres", CrmSpec.standard()))) {
      lane.execute("create role somebody", "alter role somebody set work_mem = '1MB'");
      lane.endSessions();
      assertThat(lane.state().restoreCluster(lane.own())).isEmpty();
      assertThat(lane.look().cluster()).isEmpty();
    }
  }

  @Test
  void whatIsAcceptedIsNotFoundAgain() throws SQLException, IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        TestLane lane =
            TestLane.of(LaneTemplate.on(server.getPort(), "postgres", CrmSpec.standard()))) {
      lane.execute("create role somebody");
      lane.endSessions();
      assertThat(lane.look().cluster()).containsExactly("role somebody was created");
      lane.state().acceptCluster(lane.own());
      assertThat(lane.look().cluster()).isEmpty();
      lane.execute("drop role somebody");
      lane.endSessions();
      assertThat(lane.look().cluster()).containsExactly("role somebody was dropped");
    }
  }

  private static DatabaseAddress address(EmbeddedPostgres server) {
    return TestServer.addressOf((PGSimpleDataSource) server.getPostgresDatabase());
  }
}
