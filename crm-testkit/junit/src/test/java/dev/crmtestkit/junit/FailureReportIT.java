package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crmtestkit.load.NoteDao;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.testkit.CrmDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What is published when something fails. The data set here only keeps the server up. */
@SmallCrm
class FailureReportIT {

  private static final String COUNTS =
      "companies 5, contacts 20, deals 10, products 10, deal_products 15, activities 20,"
          + " notes 15, tasks 10, contact_emails 0, contact_phones 0";

  @Test
  void aFailedTestIsReportedWithAllThatBringsItBack() {
    Map<String, String> report = onlyReport(Runs.of(InBody.class));

    assertThat(report)
        .containsEntry("crm.seed", "7")
        .containsEntry("crm.as-of", "2025-05-05T00:00:00Z")
        .containsEntry("crm.counts", COUNTS)
        .containsEntry(
            "crm.paste",
            "@CrmDataset(companies = 5, contacts = 20, deals = 10, products = 10,"
                + " dealProducts = 15, activities = 20, notes = 15, tasks = 10,"
                + " contactEmails = 0, contactPhones = 0, seed = 7,"
                + " asOf = \"2025-05-05T00:00:00Z\")")
        .containsEntry(
            "crm.run",
            "in a clone of CRM Testkit, ./crm-runner/crm generate --seed 7"
                + " --as-of 2025-05-05T00:00:00Z --tables"
                + " companies:5,contacts:20,deals:10,products:10,deal_products:15,activities:20,"
                + "notes:15,tasks:10");
    assertThat(report.get("crm.server")).startsWith("embedded PostgreSQL, version 1");
    assertThat(report.get("crm.database"))
        .matches(
            "jdbc:postgresql://127.0.0.1:\\d+/crm_lane_\\w+"
                + " \\(not kept; -Dcrm.testkit.keep=failed keeps it\\)");
  }

  @Test
  void theReportShowsWhatTheTestChanged() {
    assertThat(onlyReport(Runs.of(InBody.class)).get("crm.changes"))
        .contains("notes")
        .contains("told nobody");
  }

  @Test
  void failuresOutsideOfTheBodyAreReported() {
    for (Class<?> testClass :
        List.of(
            InBeforeEach.class,
            InAfterEach.class,
            InConstructor.class,
            InBeforeAll.class,
            InDynamicTest.class,
            InInvocation.class)) {
      assertThat(onlyReport(Runs.of(testClass)))
          .as(testClass.getSimpleName())
          .containsEntry("crm.counts", COUNTS);
    }
  }

  @Test
  void aTestThatPassesOrIsAbortedIsNotReported() {
    assertThat(Runs.entries(Runs.of(Unremarkable.class))).isEmpty();
  }

  @Test
  void aParameterThatNobodyKnowsIsNoMatterOfTheData() {
    EngineExecutionResults results = Runs.of(InParameters.class);

    assertThat(Runs.failures(results)).hasSize(1);
    assertThat(Runs.entries(results)).isEmpty();
  }

  @Test
  void aDatabaseThatOthersNeedIsNeverKeptAndTheReportSaysSo() {
    Map<String, String> keep = Map.of("crm.testkit.keep", "failed");

    assertThat(onlyReport(Runs.with(keep, ReadOnly.class)).get("crm.database"))
        .endsWith(" (never kept, for all tests read it)");
    assertThat(onlyReport(Runs.with(keep, OfAnApplication.class)).get("crm.database"))
        .endsWith(" (never kept, for an application has it by databaseOf)");
  }

  @Test
  void anUnknownWordForKeepIsRefused() {
    EngineExecutionResults results =
        Runs.with(Map.of("crm.testkit.keep", "sometimes"), Unremarkable.class);

    assertThat(Runs.failures(results))
        .isNotEmpty()
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .hasMessage(
                        "crm.testkit.keep must be one of never, failed, always,"
                            + " but was 'sometimes'"));
  }

  @Test
  void whatATestLeavesBehindIsNamed() {
    EngineExecutionResults results = Runs.of(Untidy.class);

    assertThat(Runs.failures(results)).isEmpty();
    assertThat(Runs.entries(results))
        .singleElement()
        .satisfies(entry -> assertThat(entry.get("crm.leftovers")).contains("transaction"));
  }

  private static Map<String, String> onlyReport(EngineExecutionResults results) {
    List<Map<String, String>> reports =
        Runs.entries(results).filter(entry -> entry.containsKey("crm.seed")).toList();
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  @SmallCrm
  @CrmDataset(seed = 7, asOf = "2025-05-05T00:00:00Z", database = DatabaseKind.EMBEDDED)
  static class InBody {

    @Test
    void fails(NoteDao notes) {
      notes.insert(new Note(0, 1, "told nobody", Instant.EPOCH));
      fail("on purpose");
    }
  }

  @SmallCrm
  static class InBeforeEach {

    @BeforeEach
    void fails() {
      fail("on purpose");
    }

    @Test
    void isNotReached() {}
  }

  @SmallCrm
  static class InAfterEach {

    @AfterEach
    void fails() {
      fail("on purpose");
    }

    @Test
    void passes() {}
  }

  @SmallCrm
  static class InParameters {

    @Test
    void wants(String nobodyHasOne) {
      assertThat(nobodyHasOne).isNull();
    }
  }

  @SmallCrm
  static class InConstructor {

    InConstructor(CrmDatabase database) {
      throw new IllegalStateException("on purpose, with " + database);
    }

    @Test
    void isNotReached() {}
  }

  @SmallCrm
  static class InBeforeAll {

    @BeforeAll
    static void fails(CrmDatabase database) {
      fail("on purpose, with " + database);
    }

    @Test
    void isNotReached() {}
  }

  @SmallCrm
  static class InDynamicTest {

    @TestFactory
    Stream<DynamicTest> tests() {
      return Stream.of(
          DynamicTest.dynamicTest("passes", () -> {}),
          DynamicTest.dynamicTest("fails", () -> fail("on purpose")));
    }
  }

  @SmallCrm
  static class InInvocation {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void failsOnce(int number) {
      assertThat(number).isNotEqualTo(2);
    }
  }

  @SmallCrm
  static class Unremarkable {

    @Test
    void passes() {}

    @Test
    void isAborted() {
      assumeTrue(false, "on purpose");
    }
  }

  @SmallCrm
  @CrmDataset(isolation = Isolation.READ_ONLY)
  static class ReadOnly {

    @Test
    void fails() {
      fail("on purpose");
    }
  }

  @SmallCrm
  static class OfAnApplication {

    private static final CrmDatabase DATABASE =
        CrmDatasetExtension.databaseOf(OfAnApplication.class);

    @Test
    void fails() {
      fail("on purpose, with " + DATABASE);
    }
  }

  @SmallCrm
  static class Untidy {

    @Test
    @SuppressWarnings("resource") // that is the point
    void leavesATransactionOpen(CrmDatabase database) throws SQLException {
      Connection connection = database.dataSource().getConnection();
      connection.setAutoCommit(false);
      connection.createStatement().execute("delete from crm.notes");
    }
  }
}
