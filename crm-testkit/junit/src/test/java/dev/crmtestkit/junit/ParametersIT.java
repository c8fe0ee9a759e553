package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.ActivityDao;
import dev.crmtestkit.load.CompanyDao;
import dev.crmtestkit.load.ContactDao;
import dev.crmtestkit.load.ContactEmailDao;
import dev.crmtestkit.load.ContactPhoneDao;
import dev.crmtestkit.load.DealDao;
import dev.crmtestkit.load.DealProductDao;
import dev.crmtestkit.load.NoteDao;
import dev.crmtestkit.load.ProductDao;
import dev.crmtestkit.load.TaskDao;
import dev.crmtestkit.testkit.CrmDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@SmallCrm
@Execution(ExecutionMode.SAME_THREAD)
class ParametersIT {

  private final CrmDatabase ofConstructor;
  private String ofBeforeEach = "";

  ParametersIT(CrmDatabase database) {
    ofConstructor = database;
  }

  @BeforeAll
  static void beforeAllHasTheData(CompanyDao companies, Handle handle) {
    assertThat(companies.count()).isEqualTo(5);
    assertThat(handle.isClosed()).isFalse();
  }

  @AfterAll
  static void afterAllHasTheData(CompanyDao companies) {
    assertThat(companies.count()).isEqualTo(5);
  }

  @BeforeEach
  void keepTheUrl(CrmDatabase database) {
    ofBeforeEach = database.url();
  }

  @AfterEach
  void isTheSameDatabase(CrmDatabase database) {
    assertThat(database.url()).isEqualTo(ofBeforeEach);
  }

  @Test
  void allParametersOfATestAreOfOneDatabase(
      CrmDatabase database, Jdbi jdbi, Handle handle, DataSource dataSource, Connection connection)
      throws SQLException {
    handle.execute("insert into crm.notes (contact_id, content) values (1, 'new')");

    assertThat(count(jdbi)).isEqualTo(16);
    assertThat(count(Jdbi.create(connection))).isEqualTo(16);
    assertThat(count(Jdbi.create(dataSource))).isEqualTo(16);
    assertThat(database.url()).isEqualTo(ofBeforeEach).isEqualTo(ofConstructor.url());
    assertThat(connection.getMetaData().getURL()).startsWith(database.url());
  }

  @Test
  void theDataAndTheClockAreThoseOfTheSpec(CrmData data, CrmSpec spec, Clock clock) {
    assertThat(data.spec()).isEqualTo(spec);
    assertThat(data.companies().row(0).id()).isEqualTo(1);
    assertThat(clock.instant()).isEqualTo(spec.asOf());
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void everyDaoCanBeHad(
      CompanyDao companies,
      ContactDao contacts,
      DealDao deals,
      ProductDao products,
      DealProductDao dealProducts,
      ActivityDao activities,
      NoteDao notes,
      TaskDao tasks,
      ContactEmailDao emails,
      ContactPhoneDao phones) {
    assertThat(companies.count()).isEqualTo(5);
    assertThat(contacts.count()).isEqualTo(20);
    assertThat(deals.count()).isEqualTo(10);
    assertThat(products.count()).isEqualTo(10);
    assertThat(dealProducts.count()).isEqualTo(15);
    assertThat(activities.count()).isEqualTo(20);
    assertThat(notes.count()).isEqualTo(15);
    assertThat(tasks.count()).isEqualTo(10);
    assertThat(emails.count()).isZero();
    assertThat(phones.count()).isZero();
  }

  private static long count(Jdbi jdbi) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from crm.notes").mapTo(Long.class).one());
  }
}
