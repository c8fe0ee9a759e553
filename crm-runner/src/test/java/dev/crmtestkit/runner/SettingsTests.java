package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTests {

  @Test
  void theCommandLineWinsThenTheEnvironmentThenTheFile() {
    Map<String, String> environment = Map.of("GENERATE_SEED", "2", "GENERATE_COUNT", "20");
    Map<String, String> file =
        Map.of("GENERATE_SEED", "3", "GENERATE_COUNT", "30", "GENERATE_TABLES", "notes");
    Settings settings = new Settings(Map.of(Setting.SEED, "1"), environment, file);
    assertThat(settings.find(Setting.SEED)).contains(new Given("--seed", "1"));
    assertThat(settings.find(Setting.COUNT)).contains(new Given("GENERATE_COUNT", "20"));
    assertThat(settings.find(Setting.TABLES)).contains(new Given("GENERATE_TABLES", "notes"));
    assertThat(settings.find(Setting.AS_OF)).isEmpty();
  }

  @Test
  void anEmptyVariableCountsAsNone() {
    Settings settings =
        new Settings(Map.of(), Map.of("GENERATE_COUNT", " "), Map.of("GENERATE_COUNT", "30"));
    assertThat(settings.find(Setting.COUNT)).contains(new Given("GENERATE_COUNT", "30"));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "YES, true", "false, false", "0, false", "Off, false"})
  void aFlagInTheEnvironmentIsATruthValue(String value, boolean expected) {
    Settings settings = new Settings(Map.of(), Map.of("GENERATE_NO_DEPS", value), Map.of());
    assertThat(settings.isSet(Setting.NO_DEPS)).isEqualTo(expected);
  }

  @Test
  void aFlagThatIsNoTruthValueIsRefused() {
    Settings settings = new Settings(Map.of(), Map.of("QUIET", "perhaps"), Map.of());
    assertThatThrownBy(() -> settings.isSet(Setting.QUIET))
        .hasMessage("QUIET must be true or false, but was 'perhaps'");
  }

  @Test
  void theFileIsReadWithoutWhatSecretManagerFillsIn(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("my env"),
            """
            # a remark
            DB_HOST=db
            DB_NAME="crm db"
            DB_USER=ann
            DB_PASSWORD=${SECRET_DB_PASSWORD}
            DATABASE_URL=postgresql://ann:${SECRET_DB_PASSWORD}@db/crm
            """);
    Map<String, String> variables = EnvFile.read(new Given("--env-file", file.toString()));
    assertThat(variables)
        .containsEntry("DB_HOST", "db")
        .containsEntry("DB_NAME", "crm db")
        .doesNotContainKeys("DB_PASSWORD", "DATABASE_URL");
  }

  @Test
  void aFileThatCannotBeReadIsRefused(@TempDir Path folder) {
    for (Path path : new Path[] {folder, folder.resolve("none")}) {
      assertThatThrownBy(() -> EnvFile.read(new Given("--env-file", path.toString())))
          .hasMessage("--env-file must be a file that can be read, but was '" + path + "'");
    }
  }

  @Test
  void aBrokenLineIsNotShown(@TempDir Path folder) throws IOException {
    for (String line :
        new String[] {"just s3cret words", "A='s3cret", "A=\"s3cret\\\"", "=s3cret"}) {
      Path file = Files.writeString(folder.resolve("env"), "# a remark\n\n" + line + "\n");
      assertThatThrownBy(() -> EnvFile.read(new Given("--env-file", file.toString())))
          .hasMessage(
              "line 3 of "
                  + file
                  + " (--env-file) must be NAME=value, with quotes that are closed, but is not; mend"
                  + " it or put # before it");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A=b                      | b",
        "export A=b               | b",
        "A = b c                  | b c",
        "A=b#c                    | b#c",
        "A=#b                     | #b",
        "A=b # c                  | b",
        "A='b # c' # d            | b # c",
        "A='b\"\\c'              | b\"\\c",
        "A=\"b # 'c'\"            | b # 'c'",
        "A=\"b\\\"c\\\\d\" # e     | b\"c\\d",
        "A=it's                   | it's",
        "A=                       | ~~",
        "A= # b                   | ~~",
        "A=b=c                    | b=c",
      })
  void aLineIsReadAsShellsReadIt(String line, String value, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("env"), "\uFEFF" + line + "\r\nB=1\r\n");
    assertThat(EnvFile.read(new Given("--env-file", file.toString())))
        .isEqualTo(Map.of("A", value, "B", "1"));
  }

  @Test
  void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("env"), new byte[] {(byte) 0xff, (byte) 0xfe, 'A', 0});
    assertThatThrownBy(() -> EnvFile.read(new Given("--env-file", file.toString())))
        .hasMessage("--env-file must be a file of text in UTF-8, but was '" + file + "'");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everyVariableStandsInTheExample(Setting setting) throws IOException {
    assertThat(Files.readString(Path.of("../.env.example")))
        .containsPattern("(?m)^#?" + setting.variable() + "=");
  }

  @Test
  void theExampleCanBeRead() {
    Map<String, String> variables = EnvFile.read(new Given("--env-file", "../.env.example"));
    assertThat(variables).containsKeys(DatabaseSettings.VARIABLES.toArray(new String[0]));
  }
}
