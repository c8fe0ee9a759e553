package dev.crmtestkit.load;

import static dev.crmtestkit.server.TestServer.newCrmDatabase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.HandMadeRows;
import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DaoIT {

  private static final CrmData DATA = CrmData.of(LoadSpecs.everyTable());

  private Handle handle;

  @BeforeEach
  void openEmptyTables() {
    handle = CrmJdbi.on(newCrmDatabase()).open();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void copiedRowsComeBackAsTheyWere() {
    forEveryTable(TableDao::copy);
  }

  @Test
  void insertedRowsComeBackAsTheyWereUnderIdsOfTheSequence() {
    forEveryTable(DaoIT::insertAll);
  }

  @Test
  void insertLeavesTheKeyToTheDatabaseAndReturnsIt() {
    CompanyDao companies = handle.attach(CompanyDao.class);
    Company company = DATA.companies().row(41);
    assertThat(companies.insert(company)).isEqualTo(1);
    assertThat(companies.find(1))
        .hasValueSatisfying(
            found ->
                assertThat(found)
                    .usingRecursiveComparison()
                    .ignoringFields("id")
                    .isEqualTo(company));
    assertThat(companies.find(2)).isEmpty();
  }

  @Test
  void aUuidIsTheRowsOwn() {
    copyParents();
    ContactEmail email = DATA.contactEmails().row(0);
    ContactEmailDao emails = handle.attach(ContactEmailDao.class);
    assertThat(emails.insert(email)).isEqualTo(email.id());
    assertThat(emails.find(email.id())).contains(email);
    assertThat(emails.find(new UUID(0, 0))).isEmpty();
  }

  @Test
  void rowsAreFoundByTheirKeys() {
    copyAll();
    assertThat(handle.attach(CompanyDao.class).find(7)).contains(DATA.companies().row(6));
    assertThat(handle.attach(ContactDao.class).find(7)).contains(DATA.contacts().row(6));
    assertThat(handle.attach(DealDao.class).find(7)).contains(DATA.deals().row(6));
    assertThat(handle.attach(ProductDao.class).find(7)).contains(DATA.products().row(6));
    assertThat(handle.attach(DealProductDao.class).find(7))
        .isEqualTo(DATA.dealProducts().stream().skip(6).findFirst());
    assertThat(handle.attach(ActivityDao.class).find(7)).contains(DATA.activities().row(6));
    assertThat(handle.attach(NoteDao.class).find(7)).contains(DATA.notes().row(6));
    assertThat(handle.attach(TaskDao.class).find(7)).contains(DATA.tasks().row(6));
  }

  @Test
  void rowsAreListedByTheirParents() {
    copyAll();
    long id = 7;
    ContactDao contacts = handle.attach(ContactDao.class);
    DealDao deals = handle.attach(DealDao.class);
    DealProductDao items = handle.attach(DealProductDao.class);
    ActivityDao activities = handle.attach(ActivityDao.class);
    assertListed(contacts.listByCompany(id), DATA.contacts(), row -> row.companyId() == id);
    assertListed(deals.listByCompany(id), DATA.deals(), row -> row.companyId() == id);
    Deal deal = DATA.deals().stream().filter(row -> row.contactId() != null).findFirst().get();
    Long contact = deal.contactId();
    assertListed(
        deals.listByContact(contact), DATA.deals(), row -> contact.equals(row.contactId()));
    assertListed(items.listByDeal(id), DATA.dealProducts(), row -> row.dealId() == id);
    assertListed(items.listByProduct(id), DATA.dealProducts(), row -> row.productId() == id);
    Long about = DATA.activities().row(firstActivityAboutADeal()).dealId();
    assertListed(
        activities.listByDeal(about), DATA.activities(), row -> about.equals(row.dealId()));
    long who = DATA.activities().row(0).contactId();
    assertListed(activities.listByContact(who), DATA.activities(), row -> row.contactId() == who);
    long noted = DATA.notes().row(0).contactId();
    assertListed(
        handle.attach(NoteDao.class).listByContact(noted),
        DATA.notes(),
        row -> row.contactId() == noted);
    long todo = DATA.tasks().row(0).dealId();
    assertListed(
        handle.attach(TaskDao.class).listByDeal(todo), DATA.tasks(), row -> row.dealId() == todo);
    assertListed(
        handle.attach(ContactEmailDao.class).listByContact(id),
        DATA.contactEmails(),
        row -> row.contactId() == id);
    assertListed(
        handle.attach(ContactPhoneDao.class).listByContact(id),
        DATA.contactPhones(),
        row -> row.contactId() == id);
  }

  @Test
  void aBatchOfSeveralChunksIsInsertedWholeOrNotAtAll() {
    CompanyDao companies = handle.attach(CompanyDao.class);
    Company twice = DATA.companies().row(0);
    Stream<Company> rows =
        Stream.concat(
            Stream.generate(() -> withoutDomain(twice)).limit(2_500), Stream.of(twice, twice));
    assertThatThrownBy(() -> companies.insertAll(rows)).isInstanceOf(JdbiException.class);
    assertThat(companies.count()).isZero();
  }

  @Test
  void aRefusedCopySaysWhichConstraint() {
    CompanyDao companies = handle.attach(CompanyDao.class);
    Company company = DATA.companies().row(0);
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(
            () -> companies.copy(HandMadeRows.of(CrmTable.COMPANIES, List.of(company, company))))
        .withMessage(
            "loading companies broke constraint pk_companies (Key (id)=(1) already exists);"
                + " nothing was changed; remove the row that is in the way");
    assertThat(companies.count()).isZero();
  }

  @Test
  void anEnumIsBoundAndReadByItsLabel() {
    String sql = "select cast(:stage as text)";
    assertThat(bound(sql).mapTo(String.class).one()).isEqualTo("closed_won");
    assertThat(bound(sql).mapTo(DealStage.class).one()).isEqualTo(DealStage.CLOSED_WON);
    assertThatThrownBy(() -> handle.select("select 'won'").mapTo(DealStage.class).one())
        .hasStackTraceContaining(
            "DealStage must be one of prospecting, qualification, proposal, negotiation,"
                + " closed_won, closed_lost, but was won");
  }

  private Query bound(String sql) {
    return handle.createQuery(sql).bind("stage", DealStage.CLOSED_WON);
  }

  private static long firstActivityAboutADeal() {
    return DATA.activities().stream().takeWhile(row -> row.dealId() == null).count();
  }

  private static Company withoutDomain(Company c) {
    return new Company(
        0,
        c.name(),
        c.industry(),
        null,
        c.website(),
        c.employeeCount(),
        c.annualRevenue(),
        c.street(),
        c.city(),
        c.region(),
        c.postalCode(),
        c.country(),
        c.timeZone(),
        c.createdAt(),
        c.updatedAt());
  }

  private static <R> void insertAll(TableDao<R> dao, Rows<R> rows) {
    dao.insertAll(rows.stream());
  }

  private void copyParents() {
    handle.attach(CompanyDao.class).copy(DATA.companies());
    handle.attach(ContactDao.class).copy(DATA.contacts());
  }

  private void copyAll() {
    Daos.ALL.forEach(dao -> dao.store(handle, DATA, TableDao::copy));
  }

  private void forEveryTable(Daos.Storing storing) {
    for (Daos<?> dao : Daos.ALL) {
      dao.store(handle, DATA, storing);
      dao.assertHolds(handle, DATA);
    }
  }

  private static <R> void assertListed(List<R> listed, Rows<R> rows, Predicate<R> belongs) {
    assertThat(listed).isNotEmpty();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(rows.stream().filter(belongs).toList());
  }
}
