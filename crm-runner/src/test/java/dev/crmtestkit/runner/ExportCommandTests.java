package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTests {

  @Test
  void everyTableOfTheStandardDataSetIsAFile(@TempDir Path folder) throws IOException {
    RunResult result = RunResult.of("export", "--output", folder.resolve("a b").toString());
    assertThat(result.exitCode()).isZero();
    assertThat(folder.resolve("a b").toFile().list())
        .containsExactlyInAnyOrder(
            "companies.csv",
            "contacts.csv",
            "deals.csv",
            "deal_stage_history.csv",
            "products.csv",
            "deal_products.csv",
            "activities.csv",
            "notes.csv",
            "tasks.csv");
    assertThat(Files.readAllLines(folder.resolve("a b/contacts.csv"))).hasSize(501);
    assertThat(result.out()).contains("companies", "deal_stage_history", "total ");
  }

  @Test
  void parentsComeAlongUnlessTheyMayNot(@TempDir Path folder) {
    RunResult.of("export", "-t", "deals:3", "-o", folder.resolve("all").toString());
    RunResult.of("export", "-t", "deals:3", "--no-deps", "-o", folder.resolve("one").toString());
    assertThat(folder.resolve("all").toFile().list())
        .containsExactlyInAnyOrder(
            "companies.csv", "contacts.csv", "deals.csv", "deal_stage_history.csv");
    assertThat(folder.resolve("one").toFile().list()).containsExactly("deals.csv");
    assertThat(folder.resolve("one/deals.csv"))
        .hasSameTextualContentAs(folder.resolve("all/deals.csv"));
  }

  @Test
  void theStandardOutputHoldsNothingButRows() {
    RunResult result = RunResult.of("export", "-t", "companies:2", "-o", "-", "--format", "jsonl");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).hasLineCount(2).startsWith("{\"id\":1,").endsWith("}\n");
    assertThat(result.err()).contains("companies");
  }

  @Test
  void sqlOfSeveralTablesIsOneTransaction() {
    RunResult result = RunResult.of("export", "-c", "2", "-o", "-", "--format", "sql", "--quiet");
    assertThat(result.out())
        .startsWith("BEGIN;\n")
        .containsOnlyOnce("BEGIN;")
        .endsWith("COMMIT;\n")
        .containsSubsequence("crm.companies", "crm.contacts", "crm.deals", "crm.tasks");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theSeedComesFromTheEnvironmentAndTheOptionWins() {
    String standard = companies(Map.of());
    assertThat(companies(Map.of("GENERATE_SEED", "7"))).isNotEqualTo(standard);
    assertThat(companies(Map.of("GENERATE_SEED", "7"), "--seed", "42")).isEqualTo(standard);
  }

  @Test
  void tablesMayBeGivenByTheEnvironmentWithoutCommas(@TempDir Path folder) {
    RunResult result =
        RunResult.in(
            Map.of("GENERATE_TABLES", "companies:5;products", "GENERATE_COUNT", "3"),
            "export",
            "-o",
            folder.toString());
    assertThat(result.out()).containsPattern("companies +5").containsPattern("products +3");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("companies.csv", "products.csv");
  }

  @Test
  void aFolderThatCannotBeMadeIsExitCode1(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    RunResult result = RunResult.of("export", "-o", file.resolve("below").toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("error: folder ").hasLineCount(1);
  }

  @Test
  void anEmptyFolderNameIsExitCode2() {
    RunResult result = RunResult.of("export", "-o", "");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("error: --output must be the name of a folder, but was ''\n");
  }

  @Test
  void digitsAreThoseOfAscii() {
    RunResult result = RunResult.of("export", "-c", "\u0663", "-o", "-");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--count must be a whole number from 0 to 1000000000");
  }

  @Test
  void theReportSaysWhatWasDone(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    RunResult.of("export", "-t", "notes:4", "-o", folder.toString(), "--report", report.toString());
    assertThat(Files.readString(report))
        .contains("\"command\" : \"export\"", "\"exitCode\" : 0", "\"tables\" : \"notes:4\"")
        .contains("\"seed\" : 42", "\"asOf\" : \"2026-01-01T00:00:00Z\"", "\"notes\" : 4")
        .contains("\"warnings\" : [ ]", "\"errors\" : [ ]", "\"total\" : ");
  }

  @Test
  void logsAreJsonLinesWhereThatIsWanted(@TempDir Path folder) {
    RunResult result =
        RunResult.of("export", "-t", "notes:4", "-o", folder.toString(), "--log-format", "json");
    assertThat(result.out().lines())
        .allMatch(line -> line.startsWith("{\"severity\":\"INFO\",") && line.endsWith("}"))
        .anyMatch(line -> line.contains("\"table\":\"notes\"") && line.contains("\"rows\":4"));
  }

  private static String companies(Map<String, String> environment, String... more) {
    String[] arguments = new String[more.length + 5];
    System.arraycopy(new String[] {"export", "-t", "companies:3", "-o", "-"}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return RunResult.in(environment, arguments).out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--profile skwed | --profile: there is no profile 'skwed'; did you mean skewed?",
        "--locale de:50 | --locale: percents of locales must add up to 100, but de:50 come to 50",
        "--locale klingon | --locale: there is no locale 'klingon'; the locales are en",
        "--open-share x | --open-share: must be a decimal such as 0.25, but was 'x'",
        "--open-share 0.9 | open share must be in [0.05, 0.6], but was 0.9",
        "--missing-data -1 | missing data must be in [0.0, 3.0], but was -1.0",
        "--since 2026-01-02 | as-of must not be before 2026-01-02T00:00:00Z, the day of the counts",
        "--since tomorrow | --since must be an instant such as 2026-01-01T00:00:00Z or a date",
      })
  void aStyleThatCannotBeIsExitCode2(String options, String message) {
    String[] words = options.split(" ", -1);
    RunResult result = RunResult.of("export", "-o", "-", "-t", "deals:1", words[0], words[1]);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message).hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void theStyleOfTheRowsIsInTheReport(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    RunResult result =
        RunResult.of(
            "export",
            "--output",
            folder.resolve("data").toString(),
            "--locale",
            "de",
            "--profile",
            "uniform",
            "--report",
            report.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(report)
        .content()
        .contains("\"locale\" : \"de\"", "\"profile\" : \"uniform\"", "\"openShare\" : 0.25");
  }
}
