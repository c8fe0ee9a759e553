package dev.crmtestkit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Whose changes the self-check holds against a lane. */
class SelfCheckIT {

  @Test
  void whatAnotherSessionIsWritingIsNotHeldAgainstTheLane() throws SQLException {
    try (TestLane lane = TestLane.of(LaneTemplate.make("postgres", CrmSpec.standard()))) {
      Connection application = lane.execute("delete from crm.notes where id = 1");
      SelfCheck check = new SelfCheck(lane.database(), lane.own(), lane.state().baseline());
      assertThatThrownBy(check::run).isInstanceOf(CrmException.class);
      TestLane.execute(application, "begin");
      check.run();
      assertThat(lane.difference()).isPresent();
    }
  }
}
