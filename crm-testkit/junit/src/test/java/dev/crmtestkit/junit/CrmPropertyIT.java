package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.ContactDao;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.testkit.CrmDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Properties that ask a database. */
class CrmPropertyIT {

  @Test
  void everyTryHasADatabaseWithItsDataAndNoOther() {
    run(Database.class).testEvents().assertStatistics(counts -> counts.started(12).succeeded(12));
  }

  @Test
  void theSmallestDataSetIsFoundInDatabasesToo() {
    List<Event> failures = run(Falsified.class).testEvents().failed().list();

    assertThat(failures).hasSize(2);
    assertThat(failures.get(1).getTestDescriptor().getDisplayName())
        .startsWith("smallest of try ")
        .endsWith(", companies = 1, contacts = 5");
  }

  @Test
  void aPropertyStandsBesideTestsWithADataSet() {
    EngineExecutionResults results = run(Beside.class);

    results.testEvents().assertStatistics(counts -> counts.started(6).succeeded(6));
  }

  @Test
  void aCrmDatabaseIsRefused() {
    assertThat(run(Refused.class).testEvents().failed().list())
        .singleElement()
        .extracting(event -> event.getRequiredPayload(TestExecutionResult.class))
        .extracting(result -> result.getThrowable().orElseThrow().getMessage())
        .isEqualTo(
            "@CrmProperty of "
                + Refused.class.getName()
                + ".wantsTooMuch(): a parameter must not be a CrmDatabase, whose changes would be"
                + " counted from an empty one; take a Jdbi or a DataSource");
  }

  private static EngineExecutionResults run(Class<?> sample) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(sample)).execute();
  }

  static final class Database {

    private final Jdbi ofConstructor;

    Database(Jdbi jdbi) {
      ofConstructor = jdbi;
    }

    @BeforeEach
    void write(Handle handle, CrmSpec spec) {
      handle.execute("insert into crm.companies (name) values ('One more')");
      assertThat(spec.totalCount()).isNotNegative();
    }

    @CrmProperty(tries = 12)
    void holdsItsData(Handle handle, ContactDao contacts, CrmData data) {
      assertThat(contacts.count()).isEqualTo(data.contacts().count());
      for (CrmTable<?> table : CrmTable.all()) {
        long expected = data.rows(table).count() + (table == CrmTable.COMPANIES ? 1 : 0);
        assertThat(count(handle, table)).as("%s", table).isEqualTo(expected);
        long elsewhere = ofConstructor.withHandle(other -> count(other, table));
        assertThat(elsewhere).isEqualTo(expected);
      }
    }

    private static long count(Handle handle, CrmTable<?> table) {
      return handle.createQuery("select count(*) from crm." + table).mapTo(Long.class).one();
    }
  }

  static final class Falsified {

    @CrmProperty
    void hasFewContacts(ContactDao contacts) {
      assertThat(contacts.count()).isLessThan(5);
    }
  }

  @CrmDataset(companies = 3, contacts = 7, asOf = "2025-01-01T00:00:00Z")
  static final class Beside {

    @Test
    void isOrdinary(ContactDao contacts, CrmData data) {
      assertThat(contacts.count()).isEqualTo(7).isEqualTo(data.contacts().count());
    }

    @CrmProperty(tries = 5)
    void hasItsOwnSizes(ContactDao contacts, CrmData data, Clock clock) {
      assertThat(contacts.count()).isEqualTo(data.contacts().count());
      assertThat(clock.instant()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
      assertThat(data.spec().asOf()).isEqualTo(clock.instant());
    }
  }

  static final class Refused {

    @CrmProperty
    void wantsTooMuch(CrmDatabase database) {
      assertThat(database).isNotNull();
    }
  }
}
