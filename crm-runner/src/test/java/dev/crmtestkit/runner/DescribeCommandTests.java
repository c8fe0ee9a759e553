package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeCommandTests {

  @Test
  void theStandardDataSetIsDescribedAsText() {
    RunResult result = RunResult.of("describe");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("CRM data set: seed 42, as of 2026-01-01T00:00:00Z\n")
        .contains("rows                 2,000  in 8 tables")
        .contains("Industries", "#####")
        .isASCII();
  }

  @Test
  void theOptionsChooseTheRows() {
    RunResult result =
        RunResult.of(
            "describe", "--seed", "7", "--as-of", "2027-03-01", "-t", "deals:3", "-c", "9");
    assertThat(result.out())
        .startsWith("CRM data set: seed 7, as of 2027-03-01T00:00:00Z\n")
        .containsPattern("companies +\\d")
        .containsPattern("deals +3 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "en_US.UTF-8 | none | true",
        "C | none | false",
        "C | en_US.utf8 | true",
        "C.UTF-8 | C | false",
      })
  void blocksAreForTerminalsThatShowThem(String lang, String all, boolean blocks) {
    Map<String, String> environment =
        all == null ? Map.of("LANG", lang) : Map.of("LANG", lang, "LC_ALL", all);
    assertThat(onTerminal(environment).contains("█")).isEqualTo(blocks);
  }

  @Test
  void quietMeansNoText() {
    RunResult result = RunResult.of("describe", "--quiet");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aMachineGetsJson() {
    RunResult result = RunResult.of("describe", "--format", "json");
    assertThat(result.out())
        .startsWith("{\n  \"seed\" : 42,\n  \"asOf\" : \"2026-01-01T00:00:00Z\",")
        .contains("\"id\" : \"industries\"", "\"name\" : \"win rate\"")
        .endsWith("}\n");
    RunResult log = RunResult.of("describe", "--log-format", "json");
    assertThat(log.out()).hasLineCount(1).startsWith("{\"severity\":\"INFO\",");
  }

  @Test
  void thePageReplacesTheFileThatIsThere(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("a page.html"), "old");
    RunResult result = RunResult.of("describe", "--html", page.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo("the page is " + page + "\n");
    assertThat(page).content().startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(folder).isDirectoryContaining(it -> it.equals(page));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aPageMayComeWithText(@TempDir Path folder) {
    Path page = folder.resolve("page.html");
    RunResult result =
        RunResult.of("describe", "--html", page.toString(), "--format", "json", "--quiet");
    assertThat(result.out()).startsWith("{");
    assertThat(page).exists();
  }

  @Test
  void aFolderIsNoPage(@TempDir Path folder) {
    RunResult result = RunResult.of("describe", "--html", folder.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "error: --html must be a file in a folder that is there and can be written to, but was '"
                + folder
                + "'\n");
  }

  @Test
  void theReportNamesSeedAndCounts(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    RunResult.of("describe", "-t", "notes:4", "--report", report.toString());
    assertThat(Files.readString(report))
        .contains("\"command\" : \"describe\"", "\"exitCode\" : 0", "\"notes\" : 4");
  }

  private static String onTerminal(Map<String, String> environment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Streams streams = new Streams(new StandardOutput(out, true), silent, false, environment);
    assertThat(new CrmRunner(streams).run("describe")).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
