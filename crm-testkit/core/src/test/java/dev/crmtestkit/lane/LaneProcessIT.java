package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.server.TestServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What only JVMs of their own can show. */
class LaneProcessIT {

  private final DatabaseAddress maintenance = TestServer.addressOf(TestServer.newDatabase());

  @Test
  void oneBuildsTheTemplateTheOtherUsesItAndWhoIsKilledLeavesNothing() throws Exception {
    String fingerprint = UUID.randomUUID().toString();
    LaneProcess killed = LaneProcess.start(maintenance, fingerprint);
    LaneProcess living = LaneProcess.start(maintenance, fingerprint);
    LaneProcess.Said ofKilled = killed.said();
    LaneProcess.Said ofLiving = living.said();
    assertThat(ofKilled.built() + ofLiving.built()).isEqualTo(1);
    killed.kill();
    awaitSessionsEnd(ofKilled.lane());
    LaneServer.connect(maintenance, notice -> {}).close();
    assertThat(databases(ofKilled)).isEmpty();
    assertThat(databases(ofLiving)).hasSize(1);
    living.end();
    assertThat(databases(ofLiving)).isEmpty();
  }

  private List<String> databases(LaneProcess.Said said) {
    return query(
        maintenance.dataSource(),
        "select datname from pg_database where datname = '" + said.lane() + "'");
  }

  /** The server sees the end of a client when it reads from it next, which is at once. */
  private void awaitSessionsEnd(String database) {
    String sessions = "select 1 from pg_stat_activity where datname = '" + database + "'";
    for (int i = 0; i < 500 && !query(maintenance.dataSource(), sessions).isEmpty(); i++) {
      Pause.millis(10);
    }
    assertThat(query(maintenance.dataSource(), sessions)).isEmpty();
  }
}
