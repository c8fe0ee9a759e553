package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvanceCommandIT {

  private String url = "";

  @BeforeEach
  void newDatabase() throws SQLException {
    url = TestServer.newDatabase();
  }

  @Test
  void theDataOfADatabaseLivesOn() throws SQLException {
    generate("--as-of", "2026-01-01");
    RunResult result = advance("--to", "2026-03-01");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("is as of 2026-03-01T00:00:00Z: companies \\d+ inserted; contacts ")
        .containsPattern("deals \\d+ inserted, \\d+ updated;")
        .hasLineCount(1);
    assertThat(TestServer.rows(url, "deals")).isBetween(290L, 315L);
    assertThat(RunResult.of("verify", "--as-of", "2026-03-01", "--database-url", url).exitCode())
        .isZero();
  }

  @Test
  void advancingAgainSaysThatNothingHadChanged() {
    generate("--as-of", "2026-01-01");
    advance("--to", "2026-02-01");

    assertThat(advance("--to", "2026-02-01").out())
        .contains("is as of 2026-02-01T00:00:00Z: nothing had changed");
  }

  @Test
  void generateAndAdvanceEndWhereGenerateSinceDoes() throws SQLException {
    generate("--seed", "7", "--as-of", "2026-01-01");
    advance("--to", "2026-02-10");
    String other = TestServer.newDatabase();
    RunResult.of(
        "generate",
        "--seed",
        "7",
        "--since",
        "2026-01-01",
        "--as-of",
        "2026-02-10",
        "--database-url",
        other);

    String digest = "select md5(string_agg(d::text, ';' order by id)) from crm.deals d";
    assertThat(TestServer.value(url, digest)).isEqualTo(TestServer.value(other, digest));
  }

  @Test
  void theReportTellsWhatChanged(@TempDir Path folder) throws IOException {
    generate("--as-of", "2026-01-01");
    Path report = folder.resolve("run.json");
    advance("--to", "2026-02-01", "--report", report.toString());

    assertThat(Files.readString(report))
        .contains("\"command\" : \"advance\"")
        .contains("\"asOf\" : \"2026-02-01T00:00:00Z\"")
        .containsPattern("\"deals\" : \\{\\s+\"inserted\" : \\d+,\\s+\"updated\" : \\d+,");
  }

  @Test
  void itDoesNotGoBack() {
    generate("--as-of", "2026-01-01");
    RunResult result = advance("--to", "2025-12-31");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("error: the database must be as of 2026-01-01T00:00:00Z or later")
        .hasLineCount(1);
  }

  @Test
  void anEmptyDatabaseIsRefused() {
    RunResult result = advance("--to", "today");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("nothing is known of this one").hasLineCount(1);
  }

  @Test
  void theDayMustBeNamed() {
    RunResult result = advance();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "error: --to must be a date, an instant or today, but is missing"
                + System.lineSeparator());
  }

  private RunResult generate(String... options) {
    return run("generate", options);
  }

  private RunResult advance(String... options) {
    return run("advance", options);
  }

  private RunResult run(String command, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = command;
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = "--database-url";
    arguments[options.length + 2] = url;
    return RunResult.of(arguments);
  }
}
