package dev.crmtestkit.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.repair.LaneReset;
import dev.crmtestkit.server.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What becomes of the roles and settings of a server that is not only ours. */
class ClusterOfOthersIT {

  /** Somebody else's server: other people's roles come and go. */
  @Test
  void whatOthersChangeOnTheirServerIsAcceptedWithoutAWord() throws SQLException, IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        LaneServer server = LaneServer.connect(address(postgres), notice -> {})) {
      Lane lane = server.lanes(NumbersPreparation.DATA, NumbersPreparation.unique()).borrow();
      TestServer.run(
          address(postgres).dataSource(),
          "create role somebody",
          "alter system set work_mem = '5MB'");
      for (int i = 0; i < 2; i++) {
        LaneReset reset = lane.reset();
        assertThat(reset.way()).isEqualTo(LaneReset.Way.NONE);
        assertThat(reset.leftovers()).isEmpty();
      }
      assertThat(TestServer.query(lane.dataSource(), "select 'somebody'::regrole"))
          .containsExactly("somebody");
    }
  }

  private static DatabaseAddress address(EmbeddedPostgres server) {
    return TestServer.addressOf((PGSimpleDataSource) server.getPostgresDatabase());
  }
}
