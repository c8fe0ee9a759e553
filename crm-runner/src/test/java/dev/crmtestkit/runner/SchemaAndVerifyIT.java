package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaAndVerifyIT {

  private String url = "";

  @BeforeEach
  void newDatabase() throws SQLException {
    url = TestServer.newDatabase();
  }

  @Test
  void schemaSaysWhatItFound() {
    assertThat(run("schema", "--tables-only").out()).contains("was missing; its bare tables are");
    assertThat(run("schema").out()).contains("was behind; it is up to date now");
    assertThat(run("schema").out()).contains("is up to date; nothing was to do");
  }

  @Test
  void anIncompleteSchemaFailsVerification() {
    RunResult missing = run("verify");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("must be complete, but is missing").hasLineCount(1);
    run("schema", "--tables-only");
    RunResult behind = run("verify");
    assertThat(behind.exitCode()).isEqualTo(1);
    assertThat(behind.err()).contains("but change sets are missing").hasLineCount(1);
  }

  @Test
  void everyFailedCheckIsListedWithExamples(@TempDir Path folder) throws Exception {
    run("generate");
    TestServer.execute(url, "update crm.deals set value = value + 1 where id <= 3");
    Path report = folder.resolve("report.json");
    RunResult result = run("verify", "--report", report.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("FAIL  deal-value-sum, 3 violations: ").contains("ok    ");
    assertThat(result.err()).contains("must pass every check, but fails deal-value-sum");
    assertThat(Files.readString(report))
        .contains("\"exitCode\" : 1", "deal-value-sum", "\"contacts\" : 500");
  }

  @Test
  void oneViolationIsOne() throws SQLException {
    run("generate", "-t", "companies:5,contacts:5,deals:5");
    TestServer.execute(url, "update crm.deals set updated_at = 'infinity' where id = 3");
    assertThat(run("verify", "--as-of", "2026-01-01").out())
        .contains("FAIL  nothing-after-as-of, 1 violation: ");
  }

  @Test
  void expectedCountsAreChecked() {
    run("generate", "-t", "companies:5,products:2");
    assertThat(run("verify", "--expect", "companies:5;products:2").exitCode()).isZero();
    RunResult result = run("verify", "--expect", "companies:6");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("FAIL  row-count-companies");
  }

  @Test
  void nothingMayHaveHappenedAfterTheAsOfInstant() {
    run("generate", "--as-of", "2026-01-01", "-t", "companies:50");
    assertThat(run("verify", "--as-of", "2026-01-01").exitCode()).isZero();
    assertThat(run("verify", "--as-of", "2020-01-01").out()).contains("FAIL  nothing-after-as-of");
  }

  @Test
  void theEnvironmentFileLeadsToTheDatabase(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), "DATABASE_URL=" + url + "\n");
    assertThat(RunResult.of("schema", "--env-file", file.toString()).exitCode()).isZero();
  }

  private RunResult run(String command, String... more) {
    String[] arguments = new String[more.length + 3];
    System.arraycopy(new String[] {command, "--database-url", url}, 0, arguments, 0, 3);
    System.arraycopy(more, 0, arguments, 3, more.length);
    return RunResult.of(arguments);
  }
}
