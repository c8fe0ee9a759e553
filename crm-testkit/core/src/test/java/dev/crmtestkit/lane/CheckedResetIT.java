package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.repair.LaneReset.Way;
import dev.crmtestkit.server.TestServer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every reset is checked, and the check bites. */
class CheckedResetIT {

  private final LaneServer server =
      LaneServer.connect(TestServer.addressOf(TestServer.newDatabase()), notice -> {});

  /** As the build does for all tests here. */
  @BeforeAll
  static void checkAll() {
    System.setProperty("crm.testkit.selfcheck", "true");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aChangeThatNoLookFindsIsToldByTheReset() {
    Lane lane = server.lanes(NumbersPreparation.DATA, new Counting()).borrow();
    assertThat(lane.reset().way()).isEqualTo(Way.NONE);
    run(lane.dataSource(), "delete from numbers where n = 1");
    assertThatThrownBy(lane::reset)
        .isInstanceOf(CrmException.class)
        .hasMessage(
            lane.address().database()
                + " must equal its data after a reset, but does not: rows of table"
                + " public.inserts must be as they were, but are not; that is a bug of CRM Testkit,"
                + " not of the test: report it to its maintainers with this sentence and what the"
                + " test did before");
    assertThatThrownBy(lane::ensurePristine)
        .isInstanceOf(CrmException.class)
        .hasMessageContaining("that is a bug of CRM Testkit");
  }

  @Test
  void theLaneThatAllReadIsNoMeasureForTheOthers() {
    LanePool pool = server.lanes(NumbersPreparation.DATA, NumbersPreparation.unique());
    Lane readOnly = pool.readOnly();
    Lane lane = pool.borrow();
    assertThat(lane.reset().way()).isEqualTo(Way.NONE);
    assertThat(readOnly.reset().way()).isEqualTo(Way.NONE);
  }

  /** A check of a table that writes into another does so in our own transaction, too. */
  private static final class Counting implements Preparation {

    private final String fingerprint = UUID.randomUUID().toString();

    @Override
    public String fingerprint() {
      return fingerprint;
    }

    @Override
    public Optional<Preparation> base() {
      return Optional.of(new NumbersPreparation("numbers to count"));
    }

    @Override
    public void prepare(DatabaseAddress database) {
      run(
          database.dataSource(),
          "create table public.inserts (n int)",
          "insert into public.inserts values (0)",
          "create function count_insert() returns boolean language plpgsql as"
              + " 'begin update public.inserts set n = n + 1; return true; end'",
          "alter table numbers add constraint counting check (count_insert()) not valid");
    }
  }
}
