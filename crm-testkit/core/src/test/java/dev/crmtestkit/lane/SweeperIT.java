package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.DatabaseAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is dropped when, on a server whose templates no other test makes. */
@ResourceLock(SmallServer.ALONE)
class SweeperIT {

  private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final DatabaseAddress address = SmallServer.address();
  private final DataSource database = address.dataSource();
  private final MaintenanceSession keeper = new MaintenanceSession(address, session -> session);
  private final Sweeper sweeper = new Sweeper(keeper, notices::add, at(NOW));

  @AfterEach
  void close() {
    keeper.close();
    assertThat(notices).isEmpty();
  }

  @Test
  void templatesGoAfterSevenDaysAndTheOldestOfTooMany() throws SQLException {
    List<String> names =
        IntStream.range(0, 18).mapToObj(i -> Template.PREFIX + "a%02d".formatted(i)).toList();
    for (int i = 0; i < 17; i++) {
      comment(names.get(i), NOW.minus(Duration.ofHours(i)));
    }
    comment(names.get(17), NOW.minus(Duration.ofDays(8)));
    assertThat(sweeper.oldTemplates()).contains(names.get(16), names.get(17));
    assertThat(sweeper.oldTemplates()).doesNotContainAnyElementsOf(names.subList(0, 16));
    sweeper.drop(names);
    assertThat(
            query(database, "select 1 from pg_database where datname ~ '^crm_template_a[0-9]{2}$'"))
        .isEmpty();
  }

  @Test
  void aKeptDatabaseStaysSevenDays() throws SQLException {
    String kept = new LaneNames().nextLane();
    run(
        database,
        "create database " + kept,
        DatabaseComment.sql(kept, DatabaseComment.ofKept(Duration.ofDays(7), at(NOW))));
    assertThat(sweeper.orphans()).doesNotContain(kept);
    Sweeper later =
        new Sweeper(keeper, notices::add, at(NOW.plus(Duration.ofDays(7)).plusSeconds(1)));
    assertThat(later.orphans()).contains(kept);
    later.drop(List.of(kept));
    assertThat(later.orphans()).doesNotContain(kept);
  }

  private void comment(String template, Instant lastUse) {
    run(
        database,
        "create database " + template + " is_template true",
        DatabaseComment.sql(template, DatabaseComment.ofTemplate("it's", at(lastUse))));
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
