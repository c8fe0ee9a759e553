package dev.crmtestkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.load.TableAdvance;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.server.TestServer;
import dev.crmtestkit.verify.CrmVerifier;
import dev.crmtestkit.verify.VerifyExpectations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CrmAdvanceIT {

  private static final CrmSpec SPEC =
      CrmSpec.standard()
          .withCount(CrmTable.CONTACT_EMAILS, 900)
          .withCount(CrmTable.CONTACT_PHONES, 700);

  @Test
  void aDayAtATimeOrAtOnceOrFromTheStartIsTheSame() {
    PGSimpleDataSource daily = filled(SPEC);
    PGSimpleDataSource atOnce = filled(SPEC);

    for (int day = 1; day <= 60; day++) {
      CrmAdvance.on(daily).to(day(day));
    }
    AdvanceReport report = CrmAdvance.on(atOnce).to(day(60));

    Map<String, String> fresh = digests(filled(SPEC.advancedTo(day(60))));
    assertThat(digests(daily)).isEqualTo(fresh);
    assertThat(digests(atOnce)).isEqualTo(fresh);
    assertThat(of(report, CrmTable.DEALS).inserted()).isBetween(90L, 115L);
    assertThat(of(report, CrmTable.DEALS).updated()).isBetween(20L, 60L);
    assertThat(report.tables()).allMatch(table -> table.leftAlone() == 0);
  }

  @Test
  void aDatabaseThatWasFilledAsOfALaterDayLivesOn() {
    PGSimpleDataSource database = filled(SPEC.advancedTo(day(20)));

    CrmAdvance.on(database).to(day(45));

    assertThat(digests(database)).isEqualTo(digests(filled(SPEC.advancedTo(day(45)))));
  }

  @Test
  void afterAYearEverythingIsStillTrueToLife() {
    PGSimpleDataSource database = filled(SPEC);

    CrmAdvance.on(database).to(day(365));

    VerifyExpectations expected =
        VerifyExpectations.none()
            .withAsOf(day(365))
            .withRowCounts(CrmData.of(SPEC.advancedTo(day(365))).counts());
    assertThat(CrmVerifier.on(database).verify(expected).failures()).isEmpty();
  }

  @Test
  void toTheSameInstantNothingIsDone() {
    PGSimpleDataSource database = filled(SPEC);
    Map<String, String> before = digests(database);

    AdvanceReport report = CrmAdvance.on(database).to(day(0));

    assertThat(report.tables()).allMatch(table -> table.inserted() + table.updated() == 0);
    assertThat(digests(database)).isEqualTo(before);
  }

  @Test
  void whatFailsInTheMiddleChangesNothing() {
    PGSimpleDataSource database = filled(SPEC);
    Map<String, String> before = digests(database);
    TestServer.run(
        database,
        "alter table crm.tasks add constraint ck_tasks_no_more check (id <= 150) not valid");

    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> CrmAdvance.on(database).to(day(30)))
        .withMessageContaining("advancing the database broke constraint ck_tasks_no_more");

    assertThat(digests(database)).isEqualTo(before);
    TestServer.run(database, "alter table crm.tasks drop constraint ck_tasks_no_more");
    CrmAdvance.on(database).to(day(30));
    assertThat(digests(database)).isEqualTo(digests(filled(SPEC.advancedTo(day(30)))));
  }

  @Test
  void whoIsKilledInTheMiddleChangesNothing() throws SQLException {
    PGSimpleDataSource database = filled(SPEC);
    CrmAdvance.on(database).to(day(1));
    Map<String, String> before = digests(database);
    CompletableFuture<AdvanceReport> killed;
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table crm.tasks in access exclusive mode");
      killed = CompletableFuture.supplyAsync(() -> CrmAdvance.on(database).to(day(30)));
      waitUntilOneWaits(database);
      TestServer.run(
          database,
          "select pg_terminate_backend(pid) from pg_locks where not granted"
              + " and relation = 'crm.tasks'::regclass");
      other.rollback();
    }

    assertThat(killed)
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .withMessageContaining("lost the connection");
    assertThat(digests(database)).isEqualTo(before);
  }

  @Test
  void ofTwoAtOnceOneWaits() {
    PGSimpleDataSource database = filled(SPEC);

    List<CompletableFuture<AdvanceReport>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(CompletableFuture.supplyAsync(() -> CrmAdvance.on(database).to(day(40))));
    }

    assertThat(both.stream().map(CompletableFuture::join))
        .extracting(report -> of(report, CrmTable.DEALS).inserted() > 0)
        .containsExactlyInAnyOrder(true, false);
    assertThat(digests(database)).isEqualTo(digests(filled(SPEC.advancedTo(day(40)))));
  }

  @Test
  void whatPeopleEditedIsLeftAloneAndCounted() {
    PGSimpleDataSource database = filled(SPEC);
    TestServer.run(
        database,
        "update crm.deals set title = 'Ours' where stage = 'proposal'",
        "delete from crm.deals where stage = 'prospecting'",
        "update crm.tasks set priority = priority");
    long edited = count(database, "crm.deals where title = 'Ours'");

    AdvanceReport report = CrmAdvance.on(database).to(day(60));

    assertThat(edited).isPositive();
    assertThat(count(database, "crm.deals where title = 'Ours'")).isEqualTo(edited);
    assertThat(of(report, CrmTable.DEALS).leftAlone()).isBetween(edited, edited + 40);
    assertThat(of(report, CrmTable.TASKS).updated()).isPositive();
  }

  @Test
  void theHistoryOfADealThatWasLeftAloneStandsStillToo() {
    PGSimpleDataSource database = filled(SPEC);
    TestServer.run(database, "update crm.deals set title = 'Ours' where closed_at is null");
    String ours =
        "crm.deal_stage_history h join crm.deals d on d.id = h.deal_id and title = 'Ours'";
    long entries = count(database, ours);

    AdvanceReport report = CrmAdvance.on(database).to(day(60));

    assertThat(count(database, ours)).isEqualTo(entries).isPositive();
    assertThat(of(report, CrmTable.DEAL_STAGE_HISTORY).leftAlone()).isPositive();
    assertThat(of(report, CrmTable.DEAL_STAGE_HISTORY).inserted()).isPositive();
    assertThat(CrmVerifier.on(database).verify(VerifyExpectations.none()).failures()).isEmpty();
  }

  @Test
  void rowsOfParentsThatPeopleDeletedDoNotCome() {
    PGSimpleDataSource database = filled(SPEC);
    TestServer.run(database, "delete from crm.contacts where id % 2 = 0");

    AdvanceReport report = CrmAdvance.on(database).to(day(60));

    assertThat(of(report, CrmTable.NOTES).leftAlone()).isPositive();
    assertThat(of(report, CrmTable.NOTES).inserted()).isPositive();
  }

  @Test
  void whatPeopleEditedIsResetWhenAsked() {
    PGSimpleDataSource database = filled(SPEC);
    TestServer.run(
        database,
        "update crm.deals set title = 'Ours'",
        "update crm.companies set name = name",
        "delete from crm.contacts where id % 3 = 0");

    CrmAdvance.on(database).resettingEdited().to(day(60));

    assertThat(digests(database)).isEqualTo(digests(filled(SPEC.advancedTo(day(60)))));
  }

  @Test
  void peoplesOwnRowsAreNoneOfOurs() {
    PGSimpleDataSource database = filled(SPEC);
    String insert =
        "insert into crm.notes (contact_id, content) select id, 'Ours' from crm.contacts limit 7";
    TestServer.run(database, insert);
    CrmAdvance.on(database).to(day(30));
    TestServer.run(database, insert);
    CrmAdvance.on(database).to(day(60));

    CrmData fresh = CrmData.of(SPEC.advancedTo(day(60)));
    assertThat(count(database, "crm.notes where content = 'Ours'")).isEqualTo(14);
    assertThat(count(database, "crm.notes")).isEqualTo(fresh.notes().count() + 14);
    assertThat(TestServer.query(database, "select min(id) from crm.notes where id > 307"))
        .containsExactly("308");
    assertThat(count(database, "crm.notes where id >= 1000000000")).isEqualTo(7);
  }

  @Test
  void aDatabaseDoesNotGoBack() {
    PGSimpleDataSource database = filled(SPEC);
    CrmAdvance.on(database).to(day(2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmAdvance.on(database).to(day(1)))
        .withMessage(
            "the database must be as of 2026-01-03T00:00:00Z or later, since it does not go back,"
                + " but was asked to be as of 2026-01-02T00:00:00Z; fill an empty database to see"
                + " an earlier day");
  }

  @Test
  void aDatabaseOfWhichNothingIsKnownIsRefused() {
    String sentence =
        "a database can live on only if one run filled it, but nothing is known of this one; run"
            + " generate on an empty database first";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmAdvance.on(TestServer.newCrmDatabase()).to(day(1)))
        .withMessage(sentence);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmAdvance.on(TestServer.newDatabase()).to(day(1)))
        .withMessage(sentence);
  }

  @Test
  void aDatabaseThatSeveralRunsFilledIsRefused() {
    PGSimpleDataSource database = filled(SPEC);
    CrmAddition.on(database)
        .add(TableSelection.standard(OptionalLong.of(3)), CrmSpec.empty(), LoadListener.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmAdvance.on(database).to(day(1)))
        .withMessage(
            "a database can live on only if one run filled it, but several runs added to this one;"
                + " fill an empty database by one run");
  }

  @Test
  void aDatabaseThatHadRowsBeforeIsRefused() {
    PGSimpleDataSource database = TestServer.newCrmDatabase();
    TestServer.run(database, "insert into crm.companies (name) values ('Ours')");
    CrmAddition.on(database)
        .add(TableSelection.standard(OptionalLong.of(3)), CrmSpec.empty(), LoadListener.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmAdvance.on(database).to(day(1)))
        .withMessage(
            "a database can live on only if one run filled it from empty, but this one had rows"
                + " before; fill an empty database by one run");
  }

  @Test
  void aDatabaseOfAnotherGeneratorIsRefused() {
    PGSimpleDataSource database = filled(SPEC);
    TestServer.run(database, "update crm.data_sets set generator_version = 0");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmAdvance.on(database).to(day(1)))
        .withMessage(
            "the database must hold rows of generator %s, but they are of generator 0; advance it"
                + " with the version that filled it, or fill an empty database anew",
            CrmData.GENERATOR_VERSION);
  }

  private static PGSimpleDataSource filled(CrmSpec spec) {
    PGSimpleDataSource database = TestServer.newCrmDatabase();
    CrmLoader.on(database).load(CrmData.of(spec), LoadListener.NONE);
    return database;
  }

  /** Of each table, and what is known of the data set. */
  private static Map<String, String> digests(PGSimpleDataSource database) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      String sql = "select count(*), md5(string_agg(t::text, ' ' order by id)) from crm.%s t";
      digests.put(table.name(), TestServer.query(database, sql.formatted(table)).get(0));
    }
    digests.put("spec", TestServer.query(database, "select spec from crm.data_sets").get(0));
    return digests;
  }

  private static TableAdvance of(AdvanceReport report, CrmTable<?> table) {
    return report.tables().get(CrmTable.all().indexOf(table));
  }

  private static long count(PGSimpleDataSource database, String from) {
    return Long.parseLong(TestServer.query(database, "select count(*) from " + from).get(0));
  }

  private static void waitUntilOneWaits(PGSimpleDataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$
          begin
            while not exists (select from pg_locks
                where not granted and relation = 'crm.tasks'::regclass) loop
              perform pg_sleep(0.02);
            end loop;
          end $$
          """);
    }
  }

  private static Instant day(int days) {
    return CrmSpec.DEFAULT_AS_OF.plus(Duration.ofDays(days));
  }
}
