package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.server.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * JVMs are killed while they build templates, clone and reset, at random moments: whoever comes
 * next has what he wants, and nothing of theirs is left after him.
 */
@Execution(ExecutionMode.SAME_THREAD)
class KilledProcessIT {

  private static final int LONGEST_MILLIS = 700;

  private static final String OTHERS =
      "select query from pg_stat_activity where pid <> pg_backend_pid()"
          + " and backend_type = 'client backend'";

  private static EmbeddedPostgres postgres;
  private static DatabaseAddress maintenance;

  private final List<String> notices = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void startServer() throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    maintenance = TestServer.addressOf((PGSimpleDataSource) postgres.getPostgresDatabase());
    try (LaneServer server = LaneServer.connect(maintenance, notice -> {})) {
      server.prepareTemplate(new NumbersPreparation("cloned"));
    }
  }

  @AfterAll
  static void stopServer() throws IOException {
    postgres.close();
  }

  @RepeatedTest(10)
  void theNextWorksAndLeavesNothing() throws Exception {
    LaneProcess builder = busy(BusyProcess.BUILDS);
    LaneProcess cloner = busy(BusyProcess.CLONES);
    int builds = kill(builder);
    int clones = kill(cloner);
    String moment = "after kills at %d and %d ms".formatted(builds, clones);
    borrowFromSameTemplate(moment);
    assertThat(await(OTHERS)).as("sessions " + moment).isEmpty();
    LaneServer.connect(maintenance, notices::add).close();
    assertThat(
            query(
                maintenance.dataSource(),
                "select datname from pg_database where datname ~ '^crm_(lane|build)_'"))
        .as("databases " + moment)
        .isEmpty();
    assertThat(query(maintenance.dataSource(), OTHERS))
        .as("sessions at the end " + moment)
        .isEmpty();
    assertThat(notices).as("notices " + moment).isEmpty();
  }

  private static LaneProcess busy(String what) throws IOException {
    LaneProcess process = LaneProcess.java(BusyProcess.class, maintenance.url(), what);
    process.awaitLine(BusyProcess.BUSY);
    return process;
  }

  /** Returns after how many milliseconds. */
  private static int kill(LaneProcess process) throws InterruptedException {
    int millis = ThreadLocalRandom.current().nextInt(LONGEST_MILLIS);
    Pause.millis(millis);
    process.kill();
    return millis;
  }

  /** At once, while the sessions of the dead may still be at work. */
  private void borrowFromSameTemplate(String moment) {
    try (LaneServer server = LaneServer.connect(maintenance, notice -> {})) {
      Lane lane = server.lanes(NumbersPreparation.DATA, new NumbersPreparation("cloned")).borrow();
      assertThat(query(lane.dataSource(), "select count(*) from numbers"))
          .as("a lane " + moment)
          .containsExactly("100");
      server.prepareTemplate(NumbersPreparation.unique());
    }
  }

  /** The server sees the end of a client when its statement is over. */
  private static List<String> await(String nothing) {
    List<String> found = query(maintenance.dataSource(), nothing);
    for (int i = 0; i < 1_000 && !found.isEmpty(); i++) {
      Pause.millis(10);
      found = query(maintenance.dataSource(), nothing);
    }
    return found;
  }
}
