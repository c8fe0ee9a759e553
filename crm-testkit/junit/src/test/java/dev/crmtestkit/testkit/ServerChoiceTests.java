package dev.crmtestkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.testkit.TestkitSettings.Given;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerChoiceTests {

  private static final String URL = "jdbc:postgresql://localhost/crm?user=me&password=s3cret";

  @ParameterizedTest
  @CsvSource({
    "auto, AUTO, ''",
    "Embedded, EMBEDDED, ''",
    "container, CONTAINER, ''",
    "cloudsql:p:r:i, CLOUD_SQL, cloudsql:p:r:i",
    URL + ", JDBC, " + URL
  })
  void isParsedFromAWord(String word, ServerKind kind, String name) {
    assertThat(ServerChoice.parse(new Given(word, "here")))
        .isEqualTo(new ServerChoice(kind, name, "here"));
  }

  @Test
  void anUnknownWordIsRefusedWithThePossibleOnes() {
    assertThatThrownBy(() -> ServerChoice.parse(new Given("docker", "system property x")))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "system property x must be auto, embedded, container, cloudsql:PROJECT:REGION:INSTANCE"
                + " or a jdbc:postgresql: URL, but was docker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql://me:s3cret@host/crm", "s3cret word", "jdbc:mysql://s3cret"})
  void whatMayHaveAPasswordInItIsNotShown(String value) {
    assertThatThrownBy(() -> ServerChoice.parse(new Given(value, "here")))
        .hasMessageEndingWith("URL, but is none of these")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void thePropertyComesBeforeTheEnvironmentAndThatBeforeTheCallersConfiguration() {
    TestkitSettings all = settings("embedded", "container", "auto");
    assertThat(ServerChoice.of(ServerKind.AUTO, all))
        .isEqualTo(
            new ServerChoice(ServerKind.EMBEDDED, "", "system property crm.testkit.database"));
    assertThat(ServerChoice.of(ServerKind.AUTO, settings(" ", "container", "auto")))
        .isEqualTo(new ServerChoice(ServerKind.CONTAINER, "", "environment CRM_TESTKIT_DATABASE"));
    assertThat(ServerChoice.of(ServerKind.AUTO, settings("", "", "embedded")))
        .isEqualTo(new ServerChoice(ServerKind.EMBEDDED, "", "configuration crm.testkit.database"));
    assertThat(ServerChoice.of(ServerKind.AUTO, settings("", "", "")).kind())
        .isEqualTo(ServerKind.AUTO);
  }

  @ParameterizedTest
  @EnumSource(names = {"EMBEDDED", "CONTAINER"})
  void whatIsAskedForComesBeforeAllOfThem(ServerKind kind) {
    assertThat(ServerChoice.of(kind, settings("auto", "", "")).kind()).isEqualTo(kind);
  }

  @Test
  void anAskedForUrlIsTheConfiguredOne() {
    assertThat(ServerChoice.of(ServerKind.JDBC, settings("", URL, "")).name()).isEqualTo(URL);
    assertThat(ServerChoice.of(ServerKind.CLOUD_SQL, settings("", "", "cloudsql:p:r:i")).name())
        .isEqualTo("cloudsql:p:r:i");
  }

  @Test
  void anAskedForUrlThatNobodyNamesIsToldWithItsForm() {
    assertThatThrownBy(() -> ServerChoice.of(ServerKind.JDBC, settings("", "", "")))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "database JDBC needs crm.testkit.database to name a URL such as"
                + " jdbc:postgresql://localhost:5432/postgres?user=me&password=secret, but it is not"
                + " set");
    assertThatThrownBy(() -> ServerChoice.of(ServerKind.CLOUD_SQL, settings("", URL, "")))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "database CLOUD_SQL needs crm.testkit.database to name an instance as"
                + " cloudsql:PROJECT:REGION:INSTANCE, but environment CRM_TESTKIT_DATABASE names"
                + " another kind");
  }

  @Test
  void reuseIsTrueOrFalse() {
    assertThat(reuse("true").reuse()).isTrue();
    assertThat(reuse("false").reuse()).isFalse();
    assertThat(settings("", "", "").reuse()).isFalse();
    assertThatThrownBy(() -> reuse("yes").reuse())
        .isInstanceOf(CrmException.class)
        .hasMessage("environment CRM_TESTKIT_REUSE must be true or false, but was yes");
  }

  private static TestkitSettings reuse(String value) {
    return new TestkitSettings(
        name -> Optional.empty(), Map.of("CRM_TESTKIT_REUSE", value), name -> Optional.empty());
  }

  private static TestkitSettings settings(String property, String variable, String other) {
    return new TestkitSettings(
        name -> database(name, property),
        Map.of("CRM_TESTKIT_DATABASE", variable),
        name -> database(name, other));
  }

  private static Optional<String> database(String name, String value) {
    return Optional.of(value).filter(text -> name.equals("crm.testkit.database"));
  }
}
