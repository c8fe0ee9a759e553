package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Lanes that cannot be replaced or dropped just so. */
class StubbornDatabasesIT {

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final DatabaseAddress maintenance = TestServer.addressOf(TestServer.newDatabase());

  @Test
  void aLaneThatATestMadeATemplateIsDropped() {
    LaneServer server = LaneServer.connect(maintenance, notices::add);
    Lane lane = server.lanes(NumbersPreparation.DATA, NumbersPreparation.unique()).borrow();
    String name = lane.address().database();
    run(maintenance.dataSource(), "alter database " + name + " is_template true");
    server.close();
    String there = "select 1 from pg_database where datname = '" + name + "'";
    assertThat(query(maintenance.dataSource(), there)).isEmpty();
    assertThat(notices).isEmpty();
  }

  @Test
  void aSessionThatMayNotBeEndedIsNamed() throws SQLException {
    run(maintenance.dataSource(), "create role maker login createdb");
    DatabaseAddress ofMaker = new DatabaseAddress(maintenance.url(), "maker", "");
    try (LaneServer server = LaneServer.connect(ofMaker, notices::add)) {
      Lane lane = server.lanes(NumbersPreparation.DATA, NumbersPreparation.unique()).borrow();
      String name = lane.address().database();
      try (Connection superusers = maintenance.sibling(name).dataSource().getConnection()) {
        run(lane.dataSource(), "drop table numbers");
        String pid = query(superusers, "select pg_backend_pid()").get(0);
        assertThatThrownBy(lane::reset)
            .isInstanceOf(CrmException.class)
            .hasMessage(
                name
                    + " could not be replaced: user maker must end the sessions in "
                    + name
                    + ", but may not end those of others (pid "
                    + pid
                    + " of postgres); close them before the test ends, connect as maker, or name a"
                    + " superuser.");
      }
    }
  }
}
