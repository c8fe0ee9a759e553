package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandIT {

  private String url = "";

  @BeforeEach
  void newDatabase() throws SQLException {
    url = TestServer.newDatabase();
  }

  @Test
  void theStandardDataSetIsThereAndClean() throws SQLException {
    RunResult result = generate();
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    long total = 2_000 + TestServer.rows(url, "deal_stage_history");
    assertThat(result.out())
        .containsPattern(String.format(Locale.ROOT, "total +%,d ", total))
        .doesNotContain("word");
    assertThat(TestServer.rows(url, "contacts")).isEqualTo(500);
    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void aSecondRunAddsRows() throws SQLException {
    generate();
    assertThat(generate().exitCode()).isZero();
    assertThat(TestServer.rows(url, "contacts")).isEqualTo(1_000);
    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void twoRunsAtOnceWaitForOneAnother() throws Exception {
    // The schema too is missing for both.
    Process one = ChildJvm.ofThisJava().start("generate", "--database-url", url);
    Process two = ChildJvm.ofThisJava().start("generate", "--database-url", url);
    assertThat(ChildJvm.ended(one).exitCode()).isZero();
    assertThat(ChildJvm.ended(two).exitCode()).isZero();
    assertThat(TestServer.rows(url, "contacts")).isEqualTo(1_000);
    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void onlyTheTablesAskedForGetRows() throws SQLException {
    assertThat(generate("-t", "companies:5,contacts,deals", "-c", "20").exitCode()).isZero();
    assertThat(TestServer.rows(url, "companies")).isEqualTo(5);
    assertThat(TestServer.rows(url, "contacts")).isEqualTo(20);
    assertThat(TestServer.rows(url, "deals")).isEqualTo(20);
    assertThat(TestServer.rows(url, "products")).isZero();
    assertThat(TestServer.rows(url, "notes")).isZero();
  }

  @Test
  void missingParentsAreAddedOnceOnly() throws SQLException {
    assertThat(generate("-t", "deals:10").exitCode()).isZero();
    assertThat(TestServer.rows(url, "companies")).isEqualTo(10);
    assertThat(generate("-t", "deals:10").exitCode()).isZero();
    assertThat(TestServer.rows(url, "companies")).isEqualTo(10);
    assertThat(generate("-t", "deals:10", "--no-deps").exitCode()).isZero();
    assertThat(TestServer.rows(url, "deals")).isEqualTo(30);
    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void whatCannotWorkFailsBeforeAnythingIsChanged() throws SQLException {
    RunResult result = generate("-t", "deals", "--no-deps");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("error: deals need rows of companies and contacts, but there are none")
        .hasLineCount(1);
    assertThatThereIsNoSchema();
  }

  @Test
  void itFailsTheSameWayWithBareTables() throws SQLException {
    RunResult.of("schema", "--tables-only", "--database-url", url);
    assertThat(generate("-t", "deals", "--no-deps").exitCode()).isEqualTo(2);
    assertThat(RunResult.of("schema", "--database-url", url).out()).contains("was behind");
    assertThat(generate("-t", "deals", "--no-deps").exitCode()).isEqualTo(2);
  }

  @Test
  void theLineThatIsPrintedRepeatsTheRows() throws SQLException {
    String line = repeatLine(generate("-t", "companies:3;contacts:4").out());
    String other = TestServer.newDatabase();
    String[] again = (line.replace("'", "") + " --database-url " + other).split(" ", -1);
    assertThat(RunResult.of(again).exitCode()).isZero();
    String digest = "select md5(string_agg(c::text, ';' order by id)) from crm.contacts c";
    assertThat(TestServer.value(other, digest)).isEqualTo(TestServer.value(url, digest));
  }

  @Test
  void everyRunHasAnotherSeed() {
    assertThat(repeatLine(generate("-t", "products:1").out()))
        .isNotEqualTo(repeatLine(generate("-t", "products:1").out()));
  }

  @Test
  void aWrongPasswordIsExitCode1AndIsNotPrinted() {
    RunResult result =
        RunResult.of("generate", "--database-url", TestServer.withWrongPassword(url));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("must accept user postgres and the password").hasLineCount(1);
    assertThat(result.out() + result.err()).doesNotContain("wr0ng");
  }

  @Test
  void aMissingPasswordIsAskedFor() {
    RunResult result = RunResult.of("generate", "--database-url", TestServer.withoutPassword(url));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("but was given none; set DB_PASSWORD").hasLineCount(1);
  }

  @Test
  void aMissingDatabaseIsNamed() {
    RunResult result = RunResult.of("generate", "--database-url", url + "_none");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("_none must exist, but does not").hasLineCount(1);
  }

  @Test
  void aNewerSchemaIsRefused() throws SQLException {
    RunResult.of("schema", "--database-url", url);
    TestServer.execute(
        url,
        "insert into crm.databasechangelog"
            + " (id, author, filename, dateexecuted, orderexecuted, exectype)"
            + " values ('9999-later', 'crmtestkit', 'crm-changelog/later.sql', now(), 9999,"
            + " 'EXECUTED')");
    for (String command : new String[] {"generate", "schema", "verify"}) {
      RunResult result = RunResult.of(command, "--database-url", url);
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).contains("use a newer version").hasLineCount(1);
    }
  }

  @Test
  void aRowInTheWayLeavesTheDatabaseAsItWas() throws SQLException {
    generate("-t", "companies:1");
    TestServer.execute(url, "alter table crm.products add check (name is null)");
    RunResult result = generate();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("products", "nothing was changed").hasLineCount(1);
    assertThat(TestServer.rows(url, "companies")).isEqualTo(1);
    assertThat(TestServer.rows(url, "contacts")).isZero();
  }

  @Test
  void aLoadThatIsRefusedLeavesNoSchemaBehind() throws SQLException {
    refuseCompanies();
    RunResult result = generate();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("loading companies broke constraint refused", "; nothing was changed; ")
        .hasLineCount(1);
    assertThatThereIsNoSchema();
  }

  @Test
  void aSchemaThatWasBehindIsAsItWasWhenTheLoadIsRefused() throws SQLException {
    RunResult.of("schema", "--tables-only", "--database-url", url);
    TestServer.execute(url, "alter table crm.products add check (name is null)");
    RunResult result = generate();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("loading products", "; nothing was changed; ");
    assertThat(TestServer.rows(url, "companies")).isZero();
    assertThat(TestServer.value(url, "select pg_sequence_last_value('crm.companies_id_seq')"))
        .isEqualTo("null");
    assertThat(RunResult.of("schema", "--database-url", url).out()).contains("was behind");
  }

  @Test
  void aConnectionThatIsLostInTheMiddleLeavesNoSchemaBehind() throws Exception {
    Process child =
        ChildJvm.ofThisJava().start("generate", "-t", "companies:2000000", "--database-url", url);
    await("select 1 from pg_stat_progress_copy where tuples_processed > 1000");
    TestServer.value(url, "select count(pg_terminate_backend(pid)) from pg_stat_progress_copy");
    RunResult result = ChildJvm.ended(child);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("error: loading companies lost the connection (")
        .endsWith("; nothing was changed; run it again\n")
        .hasLineCount(1);
    assertThatThereIsNoSchema();
  }

  @Test
  void aReportThatCannotBeWrittenIsRefusedBeforeAnythingIsChanged(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    RunResult result = generate("--report", file.resolve("r.json").toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThatThereIsNoSchema();
  }

  @Test
  void aReportThatIsLostAfterwardsDoesNotUnsayTheRows() throws SQLException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "only Linux has it");
    RunResult result = generate("--report", "/dev/full", "--quiet");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .startsWith("warning: the report /dev/full could not be written (No space left on device)")
        .hasLineCount(1);
    assertThat(TestServer.rows(url, "contacts")).isEqualTo(500);
  }

  @Test
  void countsThatNoParentsCanHoldAreMisuse() throws SQLException {
    RunResult.of("schema", "--database-url", url);
    RunResult result = generate("-t", "deals:1,products:1,deal_products:1000000");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: ").doesNotContain("unexpected").hasLineCount(1);
    assertThat(TestServer.rows(url, "deals")).isZero();
  }

  @Test
  void aRunThatIsStoppedInTheMiddleLeavesNothing() throws Exception {
    RunResult.of("schema", "--database-url", url);
    Process child =
        ChildJvm.ofThisJava().start("generate", "-t", "companies:2000000", "--database-url", url);
    await("select 1 from pg_stat_progress_copy where tuples_processed > 1000");
    child.toHandle().destroy(); // the child's own destroy() would close its output
    RunResult result = ChildJvm.ended(child);
    assertThat(result.exitCode()).isEqualTo(143);
    assertThat(result.err()).contains("generate was interrupted");
    await("select 1 where not exists (select from pg_stat_progress_copy)");
    assertThat(TestServer.rows(url, "companies")).isZero();
  }

  /** Lets the database add a constraint that no company keeps as soon as there is their table. */
  private void refuseCompanies() throws SQLException {
    TestServer.execute(
        url,
        """
        create function public.refuse_companies() returns event_trigger language plpgsql as $$
        begin
          if to_regclass('crm.companies') is not null
              and not exists (select from pg_constraint where conname = 'refused') then
            alter table crm.companies add constraint refused check (id < 0);
          end if;
        end $$;
        create event trigger refuse_companies on ddl_command_end when tag in ('CREATE TABLE')
        execute function public.refuse_companies()
        """);
  }

  private void assertThatThereIsNoSchema() throws SQLException {
    assertThat(TestServer.value(url, "select to_regnamespace('crm')")).isEqualTo("null");
  }

  private void await(String query) throws SQLException, InterruptedException, IOException {
    for (int tries = 0; tries < 600; tries++) {
      if (TestServer.value(url, "select count(*) from (" + query + ") t").equals("1")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IOException("not within half a minute: " + query);
  }

  private RunResult generate(String... more) {
    String[] arguments = new String[more.length + 3];
    System.arraycopy(new String[] {"generate", "--database-url", url}, 0, arguments, 0, 3);
    System.arraycopy(more, 0, arguments, 3, more.length);
    return RunResult.of(arguments);
  }

  private RunResult verify() {
    return RunResult.of("verify", "--database-url", url);
  }

  private static String repeatLine(String out) {
    Matcher line =
        Pattern.compile("Repeat, on a database as it was before, with: crm (.*)").matcher(out);
    assertThat(line.find()).isTrue();
    return line.group(1);
  }
}
