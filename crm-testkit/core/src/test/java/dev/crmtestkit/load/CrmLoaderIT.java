package dev.crmtestkit.load;

import static dev.crmtestkit.server.TestServer.newCrmDatabase;
import static dev.crmtestkit.server.TestServer.newDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CrmLoaderIT {

  private static final CrmData DATA = CrmData.of(LoadSpecs.everyTable());
  private static final CrmData MANY = CrmData.of(LoadSpecs.contacts(20_000));

  private DataSource database;
  private CrmLoader loader;

  @BeforeEach
  void makeDatabase() {
    database = newCrmDatabase();
    loader = CrmLoader.on(database);
  }

  @Test
  void aLoadFillsEveryTable() {
    loader.load(DATA, LoadListener.NONE);
    CrmJdbi.on(database).useHandle(handle -> Daos.ALL.forEach(d -> d.assertHolds(handle, DATA)));
  }

  @Test
  void theReportSaysWhatWasLoaded() {
    LoadReport report = loader.load(DATA, LoadListener.NONE);
    assertThat(report.spec()).isEqualTo(DATA.spec());
    assertThat(report.tables()).map(TableLoad::table).isEqualTo(CrmTable.all());
    assertThat(report.tables())
        .allSatisfy(
            table -> {
              assertThat(table.rows()).isEqualTo(DATA.rows(table.table()).count());
              assertThat(table.bytes()).isGreaterThan(20 * table.rows());
              assertThat(table.duration()).isBetween(Duration.ZERO, report.duration());
            });
  }

  @Test
  void theListenerHearsHowItGoesOn() {
    List<String> heard = new ArrayList<>();
    loader.load(
        CrmData.of(LoadSpecs.contacts(12_000).withCount(CrmTable.CONTACT_PHONES, 0)),
        listener(heard));
    assertThat(heard)
        .containsExactly(
            "companies: 1200",
            "companies done",
            "contacts: 12000",
            "contacts at 10000",
            "contacts done",
            "contact_emails: 24000",
            "contact_emails at 10000",
            "contact_emails at 20000",
            "contact_emails done");
  }

  @Test
  void theDatabaseGivesOutIdsAfterThoseLoaded() {
    loader.load(DATA, LoadListener.NONE);
    long id =
        CrmJdbi.on(database)
            .withExtension(
                CompanyDao.class, dao -> dao.insert(ApplicationRows.company("new.example")));
    assertThat(id).isEqualTo(DATA.spec().count(CrmTable.COMPANIES) + 1);
  }

  @Test
  void aSequenceIsNeverSetBack() {
    run(database, "select setval('crm.notes_id_seq', 1000)");
    loader.load(DATA, LoadListener.NONE);
    assertThat(query(database, "select last_value from crm.notes_id_seq")).containsExactly("1000");
  }

  @Test
  void aRowThatIsInTheWayLeavesEverythingAsItWas() {
    run(
        database,
        "insert into crm.companies (id, name) values (1000, 'Old');"
            + "insert into crm.contacts (id, company_id, first_name, last_name, email)"
            + " values (1000, 1000, 'A', 'B', '"
            + DATA.contacts().row(400).email()
            + "')");
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> loader.load(DATA, LoadListener.NONE))
        .withMessage(
            "loading contacts broke constraint uq_contacts_email (Key (email)=(%s) already exists);"
                + " nothing was changed; remove the row that is in the way",
            DATA.contacts().row(400).email())
        .withCauseInstanceOf(SQLException.class);
    assertThat(TableCounts.of(database)).isEqualTo("companies 1, contacts 1");
  }

  @Test
  void aConnectionLostInTheMiddleLeavesEverythingAsItWas() {
    LoadListener killer =
        new LoadListener() {
          @Override
          public void progressed(CrmTable<?> table, long rowsSoFar) {
            if (table == CrmTable.CONTACTS) {
              query(
                  database,
                  "select pg_terminate_backend(pid)::text from pg_stat_activity"
                      + " where datname = current_database() and pid <> pg_backend_pid()");
            }
          }
        };
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> loader.load(MANY, killer))
        .withMessageMatching(
            "loading contacts lost the connection \\(.+\\); nothing was changed; run it again");
    assertThat(TableCounts.of(database)).isEmpty();
  }

  @Test
  void whatIsNotCommittedIsUndoneWithWhatElseWasInTheTransaction() throws SQLException {
    try (LoadTransaction transaction = loader.begin(LoadListener.NONE)) {
      transaction.connection().createStatement().execute("create table crm.guests ()");
      transaction.load(DATA);
    }
    assertThat(TableCounts.of(database)).isEmpty();
    assertThat(query(database, "select to_regclass('crm.guests')")).containsExactly("null");
  }

  @Test
  void aCommitThatIsLostIsSaidToBeUncertain() {
    try (LoadTransaction transaction = loader.begin(LoadListener.NONE)) {
      transaction.load(DATA);
      query(
          database,
          "select pg_terminate_backend(pid)::text from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
      assertThatExceptionOfType(CrmException.class)
          .isThrownBy(transaction::commit)
          .withMessageEndingWith("nobody knows whether it was; count the rows before another try");
    }
    assertThat(TableCounts.of(database)).isEmpty();
  }

  @Test
  void anInterruptStopsTheLoad() {
    LoadListener interrupter =
        new LoadListener() {
          @Override
          public void progressed(CrmTable<?> table, long rowsSoFar) {
            Thread.currentThread().interrupt();
          }
        };
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> loader.load(MANY, interrupter))
        .withMessage("loading contacts was interrupted; nothing was changed; run it again");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(TableCounts.of(database)).isEmpty();
  }

  @Test
  void whatAListenerThrowsRollsTheLoadBack() {
    IllegalStateException thrown = new IllegalStateException("enough");
    LoadListener listener =
        new LoadListener() {
          @Override
          public void finished(TableLoad load) {
            if (load.table() == CrmTable.NOTES) {
              throw thrown;
            }
          }
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> loader.load(DATA, listener))
        .isSameAs(thrown);
    assertThat(TableCounts.of(database)).isEmpty();
  }

  @Test
  void tablesThatAreNotThereAreMissed() {
    CrmLoader empty = CrmLoader.on(newDatabase());
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> empty.load(DATA, LoadListener.NONE))
        .withMessage(
            "loading companies found no such table (ERROR: schema \"crm\" does not"
                + " exist); nothing was changed; build the schema first");
  }

  @Test
  void aServerThatIsNotThereIsSaidSo() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setPortNumbers(new int[] {1});
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> CrmLoader.on(nowhere).load(DATA, LoadListener.NONE))
        .withMessageStartingWith("cannot connect to the database: ")
        .withMessageEndingWith("; check its URL and user");
  }

  private static LoadListener listener(List<String> heard) {
    return new LoadListener() {
      @Override
      public void started(CrmTable<?> table, long rows) {
        heard.add(table + ": " + rows);
      }

      @Override
      public void progressed(CrmTable<?> table, long rowsSoFar) {
        heard.add(table + " at " + rowsSoFar);
      }

      @Override
      public void finished(TableLoad load) {
        heard.add(load.table() + " done");
      }
    };
  }
}
