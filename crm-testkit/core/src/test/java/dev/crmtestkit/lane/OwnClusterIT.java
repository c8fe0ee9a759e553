package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.server.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;

/** What becomes of the roles of a server of our own; one test at a time has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class OwnClusterIT {

  private static final String ROLES =
      "select rolname from pg_roles where rolname !~ '^p' order by 1";

  private final Preparation preparation = NumbersPreparation.unique();
  private EmbeddedPostgres postgres;
  private LaneServer server;
  private LanePool pool;

  @BeforeAll
  void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    server =
        LaneServer.connectToOwn(
            TestServer.addressOf((PGSimpleDataSource) postgres.getPostgresDatabase()),
            notice -> {});
    pool = server.lanes(NumbersPreparation.DATA, preparation);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
    postgres.close();
  }

  @Test
  void whatOneLaneTookForGrantedIsNoNewsToTheOthers() {
    Lane one = pool.borrow();
    Lane other = pool.borrow();
    other.reset();
    other.giveBack();
    run(other.address().dataSource(), "create role holder", "alter table numbers owner to holder");
    run(one.address().dataSource(), "create role passing");
    assertThat(one.reset().leftovers())
        .contains("role holder was created", "role passing was created")
        .anyMatch(sentence -> sentence.startsWith("drop role holder failed: "));
    one.giveBack();
    Lane third = server.lanes(NumbersPreparation.DATA, new WithRole("late")).borrow();
    assertThat(query(third.dataSource(), ROLES)).containsExactly("holder", "late");
    assertThat(third.reset().leftovers()).isEmpty();
    assertThat(query(third.dataSource(), ROLES)).containsExactly("holder", "late");
    third.giveBack();
    assertThat(one.reset().leftovers()).isEmpty();
  }

  @Test
  void nothingIsUndoneWhileSomebodyReads() {
    Lane reader = pool.readOnly();
    Lane writer = pool.borrow();
    run(writer.dataSource(), "create role seen");
    assertThat(writer.reset().leftovers()).isEmpty();
    assertThat(query(reader.dataSource(), ROLES)).contains("seen");
    reader.giveBack();
    assertThat(writer.reset().leftovers()).containsExactly("role seen was created");
    assertThat(query(writer.dataSource(), ROLES)).doesNotContain("seen");
    writer.giveBack();
  }

  private record WithRole(String role) implements Preparation {

    @Override
    public String fingerprint() {
      return "with role " + role;
    }

    @Override
    public Optional<Preparation> base() {
      return Optional.of(new NumbersPreparation("numbers below a role"));
    }

    @Override
    public void prepare(DatabaseAddress database) {
      run(database.dataSource(), "create role " + role);
    }
  }
}
