package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrmRunnerTests {

  @Test
  void withoutACommandThereIsHelpAndExitCode2() {
    RunResult result = RunResult.of();
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Usage: crm", "demo", "generate", "schema", "verify");
  }

  @Test
  void helpIsWhatWasAskedFor() {
    RunResult result = RunResult.of("--help");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Usage: crm").doesNotContain("rehearse");
  }

  @Test
  void theVersionNamesTheGeneratorToo() {
    RunResult result = RunResult.of("--version");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("crm-runner ")
        .contains("generator " + CrmData.GENERATOR_VERSION);
  }

  @ParameterizedTest
  @FieldSource("dev.crmtestkit.runner.Command#NAMES")
  void theHelpOfEveryCommandShowsExamplesAndVariables(String name) {
    RunResult result = RunResult.of(name, "--help");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Examples:\n  crm " + name);
    Command command = Command.named(name).orElseThrow();
    for (Setting setting : command.settings()) {
      assertThat(result.out()).contains(setting.option(), setting.variable());
    }
  }

  @ParameterizedTest
  @FieldSource("dev.crmtestkit.runner.Command#NAMES")
  void theExamplesParse(String name) {
    for (String example : Command.named(name).orElseThrow().examples()) {
      String[] arguments = example.replaceAll(" [|>].*", "").split(" ", -1);
      CommandTree.of(arguments).parseArgs(arguments);
      assertThat(arguments[0]).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exprt | there is no command or argument 'exprt'; did you mean export?",
        "export --sed 4 | there is no option '--sed'; did you mean --seed?",
        "export more | there is no command or argument 'more'",
        "export --seed | Missing required parameter",
        "export --seed x -o y | --seed must be a whole number from -9223372036854775808",
        "export --count -1 -o y | --count must be a whole number from 0 to 1000000000, but was '-1'",
        "export -c 1e3 -o y | --count must be a whole number from 0 to 1000000000, but was '1e3'",
        "export --as-of yesterday -o y | --as-of must be an instant such as",
        "export --as-of 1066-01-01 -o y | as-of must be a whole second from 1980",
        "export --format parquet -o y | --format must be one of csv, sql, jsonl, but was 'parquet'",
        "export | --output must name a folder, or be - for the standard output, but is missing",
        "export -o - | csv on the standard output must be exactly one table, but was [companies,",
        "export -o y -t compnies | --tables names no table 'compnies'; did you mean companies?",
        "export -o y --env-file none | --env-file must be a file that can be read, but was 'none'",
        "export -o y --log-format xml | --log-format must be text or json, but was 'xml'",
        "export -o y --report no/such/file | --report must be a file in a folder that is there",
        "describe --format xml | --format must be text or json, but was 'xml'",
        "describe --html no/such/page.html | --html must be a file in a folder that is there",
        "describe -t compnies | --tables names no table 'compnies'; did you mean companies?",
        "generate | the database must be given, but is not",
        "demo --port 70000 | --port must be a whole number from 0 to 65535, but was '70000'",
        "verify --database-url x://y | --database-url must be jdbc:postgresql://HOST:PORT/NAME",
      })
  void misuseIsOneSentenceAndExitCode2(String line, String sentence) {
    RunResult result = RunResult.of(line.split(" ", -1));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("error: " + sentence).hasLineCount(1);
  }

  @Test
  void aVariableIsNamedWhenItIsWrong() {
    RunResult result = RunResult.in(Map.of("GENERATE_COUNT", "many"), "export", "-o", "y");
    assertThat(result.err()).startsWith("error: GENERATE_COUNT must be a whole number");
  }

  @Test
  void aServerThatIsDownIsExitCode1() {
    RunResult result =
        RunResult.of("generate", "--database-url", "postgresql://ann:s3cret@localhost:1/crm");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("the database postgresql://localhost:1/crm must accept connections")
        .contains("refused")
        .doesNotContain("s3cret", "\tat ");
  }

  @Test
  void verboseShowsWhere() {
    RunResult result =
        RunResult.of("schema", "--verbose", "--database-url", "postgresql://a:b@localhost:1/crm");
    assertThat(result.err()).contains("\tat ");
  }

  @Test
  void errorsAreJsonWhereThatIsWanted() {
    RunResult result = RunResult.of("export", "--log-format", "json");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("{\"severity\":\"ERROR\",\"message\":\"--output must")
        .contains("\"time\":\"20")
        .hasLineCount(1);
  }

  @Test
  void aReportIsWrittenOfMisuseToo(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    RunResult.of("export", "--report", report.toString(), "--nonsense");
    assertThat(Files.readString(report))
        .contains("\"exitCode\" : 2", "there is no option '--nonsense'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:s3cret@localhost:1/crm?sslpassword=s3cret",
        "postgresql://localhost:1/crm?user=ann&password=s3@cret",
      })
  void aReportHoldsNoPassword(String url, @TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    RunResult.of("generate", "--report", report.toString(), "--database-url", url);
    assertThat(Files.readString(report))
        .contains("\"exitCode\" : 1", "\"command\" : \"generate\"", "\"seed\" : ")
        .doesNotContain("s3", "cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generate --databse-url=postgresql://ann:s3cret@db/crm",
        "generate postgresql://ann:s3cret@db/crm",
        "generate DATABASE_URL=postgresql://ann:s3cret@db/crm",
        "generate DB_PASSWORD=s3cret",
        "postgresql://ann:s3cret@db/crm",
        "generate --database-url postgresql://db/crm?password=s3&cret",
      })
  void misuseIsSaidAndReportedWithoutThePassword(String line, @TempDir Path folder)
      throws IOException {
    Path report = folder.resolve("report.json");
    RunResult result = RunResult.of((line + " --report " + report).split(" ", -1));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: ").doesNotContain("s3", "cret");
    assertThat(Files.readString(report)).contains("\"exitCode\" : 2").doesNotContain("s3", "cret");
  }

  @Test
  void variablesForOtherCommandsChangeNothing() {
    Settings all =
        new Settings(Map.of(), Map.of("EXPORT_OUTPUT", "-", "GENERATE_NO_DEPS", "true"), Map.of());
    Settings demo = all.of(new DemoCommand());
    assertThat(demo.find(Setting.OUTPUT)).isEmpty();
    assertThat(new DataSettings(demo).selection().withParents()).isTrue();
    assertThat(new DataSettings(all.of(new ExportCommand())).selection().withParents()).isFalse();
  }
}
