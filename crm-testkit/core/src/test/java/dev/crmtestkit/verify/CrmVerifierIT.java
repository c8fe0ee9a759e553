package dev.crmtestkit.verify;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CrmVerifierIT {

  private final PGSimpleDataSource database = CleanDatabase.copy();

  @Test
  void aCleanDatabasePasses() {
    VerifyReport report = verify(VerifyExpectations.none());
    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.results()).hasSize(56);
    assertThat(report.rowCounts().values())
        .containsExactly(3L, 4L, 3L, 6L, 2L, 2L, 2L, 1L, 2L, 2L, 2L);
  }

  @Test
  void anEmptySchemaPasses() {
    run(database, "truncate companies, products cascade");
    assertThat(verify(VerifyExpectations.none()).failures()).isEmpty();
  }

  @Test
  void expectedRowCountsAreExact() {
    VerifyReport report =
        verify(
            VerifyExpectations.none()
                .withRowCounts(Map.of(CrmTable.CONTACTS, 500L, CrmTable.DEALS, 3L)));
    assertThat(report.failures())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.check().name()).isEqualTo("row-count-contacts");
              assertThat(result.check().description())
                  .isEqualTo("The table contacts has 500 rows.");
              assertThat(result.examples()).containsExactly("contacts: 4 rows");
            });
  }

  @Test
  void whatHappenedAfterAsOfIsFound() {
    VerifyReport report =
        verify(VerifyExpectations.none().withAsOf(Instant.parse("2024-03-31T00:00:00Z")));
    assertThat(report.failures())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.check().name()).isEqualTo("nothing-after-as-of");
              assertThat(result.violations()).isEqualTo(6);
              assertThat(result.examples()).first().asString().startsWith("deal 2: 2024-04-01");
            });
  }

  @Test
  void aViolationIsCountedAndAFewAreShown() {
    run(
        database,
        "alter table deals drop constraint ck_deals_stage_probability",
        "insert into deals (company_id, title, probability) select 1, 'X', 11 from generate_series(1, 9)");
    assertThat(verify(VerifyExpectations.none()).failures())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.violations()).isEqualTo(9);
              assertThat(result.examples())
                  .hasSize(5)
                  .contains("deal 4: stage prospecting, probability 11");
            });
  }

  @Test
  void whereTablesAreMissingOnlyThisIsReported() {
    run(database, "drop table tasks", "alter table notes drop column content");
    VerifyReport report = verify(VerifyExpectations.none());
    assertThat(report.rowCounts()).isEmpty();
    assertThat(report.results())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.check().name()).isEqualTo("schema-complete");
              assertThat(result.violations()).isEqualTo(10);
              assertThat(result.examples()).first().isEqualTo("column notes.content is missing");
            });
  }

  @Test
  void aDatabaseWithoutTheSchemaFails() {
    assertThat(CrmVerifier.on(newDatabase()).verify(VerifyExpectations.none()).passed()).isFalse();
  }

  @Test
  void theRightToSelectFromTablesIsEnough() {
    run(
        database,
        "create role reader login",
        "grant usage on schema crm to reader",
        "grant select on all tables in schema crm to reader",
        "select setval('contacts_id_seq', 1)");
    database.setUser("reader");
    List<CheckResult> results = verify(VerifyExpectations.none()).results();
    assertThat(results).allMatch(CheckResult::passed);
    assertThat(results).noneMatch(result -> result.check().name().equals("next-id-free"));
  }

  @Test
  void aUserWhoMayNotReadIsToldWhichCheckStopped() {
    run(database, "create role outsider login", "grant usage on schema crm to outsider");
    database.setUser("outsider");
    assertThatThrownBy(() -> verify(VerifyExpectations.none()))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "check no-orphans-contacts-company-id cannot be run: ERROR: permission denied for table"
                + " contacts");
  }

  @Test
  void aServerThatIsDownIsToldInOneSentence() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
    assertThatThrownBy(() -> CrmVerifier.on(nowhere).verify(VerifyExpectations.none()))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith(
            "the database cannot be verified: Connection to localhost:1 refused");
  }

  private VerifyReport verify(VerifyExpectations expectations) {
    return CrmVerifier.on(database).verify(expectations);
  }
}
