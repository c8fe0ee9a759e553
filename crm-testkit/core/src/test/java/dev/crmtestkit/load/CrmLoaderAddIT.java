package dev.crmtestkit.load;

import static dev.crmtestkit.server.TestServer.newCrmDatabase;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.generator.TableSelection.MissingParentsException;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.server.TestServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrmLoaderAddIT {

  private static final CrmSpec BASE = CrmSpec.standard();
  private static final String STANDARD =
      "companies 100, contacts 500, deals 200, products 50, deal_products 300, activities 400,"
          + " notes 300, tasks 150";

  private DataSource database;
  private CrmLoader loader;

  @BeforeEach
  void makeDatabase() {
    database = newCrmDatabase();
    loader = CrmLoader.on(database);
  }

  @Test
  void addingToEmptyTablesIsLoading() {
    LoadReport report = add(LoadSpecs.everything());
    assertThat(report.spec()).isEqualTo(LoadSpecs.everyTable());
    CrmData data = CrmData.of(LoadSpecs.everyTable());
    CrmJdbi.on(database).useHandle(handle -> Daos.ALL.forEach(d -> d.assertHolds(handle, data)));
  }

  @Test
  void aSecondRunGoesOnWhereTheFirstEnded() {
    add(LoadSpecs.everything());
    add(LoadSpecs.everything());
    assertThat(TableCounts.of(database)).startsWith("companies 200, contacts 1000, deals 400");
    assertThat(
            query(
                "select min(id), max(id) from (select id from crm.tasks order by id offset 150) t"))
        .isEqualTo("151 300");
    assertThat(query("select last_value from crm.tasks_id_seq")).isEqualTo("300");
  }

  @Test
  void missingParentsArePulledInAndExistingOnesServe() {
    assertThat(add(LoadSpecs.only(CrmTable.DEALS, 20)).spec().totalCount()).isEqualTo(60);
    add(LoadSpecs.only(CrmTable.DEALS, 30));
    assertThat(TableCounts.of(database)).isEqualTo("companies 20, contacts 20, deals 50");
  }

  @Test
  void everyTableCanBeAddedToExistingParents() {
    loader.load(CrmData.of(BASE.withCount(CrmTable.DEAL_PRODUCTS, 0)), LoadListener.NONE);
    CrmTable.counted().forEach(table -> add(LoadSpecs.withoutParents(table, 70)));
    assertThat(TableCounts.of(database))
        .isEqualTo(
            "companies 170, contacts 570, deals 270, products 120, deal_products 70,"
                + " activities 470, notes 370, tasks 220, contact_emails 70, contact_phones 70");
    assertThat(
            query(
                "select count(*) from crm.deals d join crm.contacts c on c.id = d.contact_id"
                    + " where c.company_id <> d.company_id"))
        .isEqualTo("0");
  }

  @Test
  void dealsThatGetLineItemsAreWorthTheirSum() {
    CrmSpec future = BASE.withAsOf(Instant.parse("2200-01-01T00:00:00Z"));
    loader.load(CrmData.of(future.withCount(CrmTable.DEAL_PRODUCTS, 0)), LoadListener.NONE);
    loader.add(LoadSpecs.withoutParents(CrmTable.DEAL_PRODUCTS, 90), future, LoadListener.NONE);
    assertThat(
            query(
                "select count(*) from crm.deals d join (select deal_id, sum(quantity * unit_price *"
                    + " (1 - discount)) s from crm.deal_products group by 1) i on i.deal_id = d.id"
                    + " where d.value = i.s and d.updated_at = '2200-01-01Z'"))
        .isEqualTo(query("select count(distinct deal_id) from crm.deal_products"));
  }

  @Test
  void contactPointsAreCountedByTheContactsThatAreThere() {
    loader.load(CrmData.of(BASE), LoadListener.NONE);
    add(selection(CrmTable.CONTACT_EMAILS, OptionalLong.empty()));
    assertThat(TableCounts.of(database)).endsWith(", contact_emails 1095");
  }

  @Test
  void withoutParentsNothingIsAdded() {
    assertThatExceptionOfType(MissingParentsException.class)
        .isThrownBy(() -> add(LoadSpecs.withoutParents(CrmTable.DEALS, 5)))
        .withMessage("deals need rows of companies and contacts, but there are none");
    assertThat(TableCounts.of(database)).isEmpty();
  }

  @Test
  void idsThatSomebodyWroteHimselfAreLeftOut() {
    run(database, "insert into crm.companies (id, name) values (700, 'Hand-made')");
    add(LoadSpecs.only(CrmTable.COMPANIES, 5));
    assertThat(query("select string_agg(id::text, ' ' order by id) from crm.companies"))
        .isEqualTo("700 701 702 703 704 705");
  }

  @Test
  void aFailedRunGivesItsIdsBack() {
    add(TableSelection.standard(OptionalLong.empty()));
    run(database, "alter table crm.tasks add check (id <= 200)");
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> add(TableSelection.standard(OptionalLong.empty())))
        .withMessageStartingWith("loading tasks broke constraint tasks_id_check (")
        .withMessageEndingWith(
            "; nothing was changed; drop the constraint or let it allow the new rows")
        .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    assertThat(TableCounts.of(database)).isEqualTo(STANDARD);
    assertThat(query("select last_value from crm.contacts_id_seq")).isEqualTo("500");
    assertThat(query("select nextval('crm.tasks_id_seq')")).isEqualTo("151");
  }

  @Test
  void twoRunsAtOnceWaitForOneAnother() {
    List<CompletableFuture<LoadReport>> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      runs.add(CompletableFuture.supplyAsync(() -> add(LoadSpecs.everything())));
    }
    assertThat(runs).allSatisfy(run -> assertThat(run.join().tables()).hasSize(11));
    assertThat(TableCounts.of(database)).startsWith("companies 200, contacts 1000, deals 400");
    assertThat(query("select max(id) from crm.contacts")).isEqualTo("1000");
  }

  @Test
  void anApplicationMayInsertMeanwhile() {
    AtomicBoolean running = new AtomicBoolean(true);
    CompletableFuture<Integer> application =
        CompletableFuture.supplyAsync(() -> insertCompanies(CrmJdbi.on(database), running));
    for (int i = 0; i < 20; i++) {
      add(LoadSpecs.only(CrmTable.COMPANIES, 1_000));
    }
    running.set(false);
    int inserted = application.join();
    assertThat(inserted).isPositive();
    assertThat(TableCounts.of(database)).isEqualTo("companies " + (20_000 + inserted));
  }

  private static int insertCompanies(Jdbi jdbi, AtomicBoolean running) {
    return jdbi.withExtension(
        CompanyDao.class,
        dao -> {
          int inserted = 0;
          while (running.get()) {
            dao.insert(ApplicationRows.company("c" + ++inserted + ".test"));
          }
          return inserted;
        });
  }

  private LoadReport add(TableSelection selection) {
    return loader.add(selection, BASE, LoadListener.NONE);
  }

  private static TableSelection selection(CrmTable<?> table, OptionalLong count) {
    return new TableSelection(Map.of(table, count), OptionalLong.empty(), true);
  }

  private String query(String sql) {
    return String.join("\n", TestServer.query(database, sql));
  }
}
