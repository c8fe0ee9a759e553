package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.repair.LaneReset.Way;
import dev.crmtestkit.server.TestServer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is about a database, but not in it, is as in the template. */
class TemplateIT {

  private static final String RIGHTS =
      "select a.privilege_type, coalesce(r.rolname, 'public'), a.is_grantable"
          + " from pg_database d, aclexplode(d.datacl) a left join pg_roles r on r.oid = a.grantee"
          + " where d.datname = current_database() order by r.rolname, a.privilege_type";

  private static final String SETTINGS =
      "select r.rolname, s.setconfig from pg_database d join pg_db_role_setting s"
          + " on s.setdatabase = d.oid left join pg_roles r on r.oid = s.setrole"
          + " where d.datname = current_database() order by r.rolname";

  private final LaneServer server =
      LaneServer.connect(TestServer.addressOf(TestServer.newDatabase()), notice -> {});

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void clonesHaveTheRightsAndTheSettingsOfRoles() {
    String role = "Template's %s " + UUID.randomUUID();
    Lane lane = server.lanes(NumbersPreparation.DATA, new OnTop(new Granting(role))).borrow();
    requireAllOf(role, lane);
    run(lane.dataSource(), "drop table numbers");
    assertThat(lane.reset().way()).isEqualTo(Way.CLONE);
    requireAllOf(role, lane);
    assertThat(lane.reset().way()).isEqualTo(Way.NONE);
  }

  @Test
  void aTemplateWithoutRightsOfItsOwnIsOpenToAll() {
    Lane lane = server.lanes(NumbersPreparation.DATA, NumbersPreparation.unique()).borrow();
    assertThat(query(lane.dataSource(), RIGHTS)).isEmpty();
  }

  private static void requireAllOf(String role, Lane lane) {
    assertThat(query(lane.dataSource(), RIGHTS))
        .containsExactly(
            "CONNECT " + role + " t",
            "CONNECT postgres f",
            "CREATE postgres f",
            "TEMPORARY postgres f",
            "TEMPORARY public f");
    assertThat(query(lane.dataSource(), SETTINGS))
        .containsExactly(
            role + " {\"search_path=\\\"$user\\\", app\",work_mem=1MB}",
            "null {\"search_path=crm, public\",lock_timeout=7s}");
  }

  private record Granting(String role) implements Preparation {

    @Override
    public String fingerprint() {
      return "granting " + role;
    }

    @Override
    public Optional<Preparation> base() {
      return Optional.of(new NumbersPreparation("numbers below rights"));
    }

    @Override
    public void prepare(DatabaseAddress database) {
      String name = database.database();
      String quoted = '"' + role + '"';
      run(
          database.dataSource(),
          "create role " + quoted,
          "revoke connect on database " + name + " from public",
          "grant connect on database " + name + " to " + quoted + " with grant option",
          "alter role " + quoted + " in database " + name + " set search_path = '$user', 'app'",
          "alter role " + quoted + " in database " + name + " set work_mem = '1MB'");
    }
  }

  /** A template of a template. */
  private record OnTop(Granting granting) implements Preparation {

    @Override
    public String fingerprint() {
      return "on top of " + granting.fingerprint();
    }

    @Override
    public Optional<Preparation> base() {
      return Optional.of(granting);
    }

    @Override
    public void prepare(DatabaseAddress database) {
      run(database.dataSource(), "create table on_top (n int)");
    }
  }
}
