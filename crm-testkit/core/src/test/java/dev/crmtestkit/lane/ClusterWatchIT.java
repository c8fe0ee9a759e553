package dev.crmtestkit.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmSpec;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
