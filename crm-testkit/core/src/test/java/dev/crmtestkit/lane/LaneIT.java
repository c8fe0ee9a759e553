package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.server.TestServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a lane is to the test that has it. */
class LaneIT {

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final LaneServer server =
      LaneServer.connect(TestServer.addressOf(TestServer.newDatabase()), notices::add);
  private final LanePool pool = server.lanes(NumbersPreparation.DATA, NumbersPreparation.unique());

  @AfterEach
  void close() {
    server.close();
    assertThat(notices).isEmpty();
  }

  @Test
  void aLaneHoldsWhatItsPreparationLeft() {
    Lane lane = pool.borrow();
    assertThat(query(lane.dataSource(), "select count(*) from numbers")).containsExactly("100");
  }

  @Test
  void theAddressStaysWhileTheDatabaseIsReplaced() {
    Lane lane = pool.borrow();
    String oid = "select oid from pg_database where datname = current_database()";
    List<String> before = query(lane.address().dataSource(), oid);
    run(lane.dataSource(), "drop table numbers");
    assertThat(lane.reset().way()).isEqualTo(LaneReset.Way.CLONE);
    assertThat(query(lane.address().dataSource(), oid)).isNotEqualTo(before);
    assertThat(query(lane.dataSource(), "select count(*) from numbers")).containsExactly("100");
  }
}
