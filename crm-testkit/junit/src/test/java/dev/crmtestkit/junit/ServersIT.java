package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.jvm.ChildJvm;
import dev.crmtestkit.testkit.NeedsDocker;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same tests on every kind of server. A JVM has one server for all its tests, so each kind has
 * a JVM.
 */
class ServersIT {

  @Test
  void embedded() throws Exception {
    assertAllPassOn("embedded", "embedded PostgreSQL (system property crm.testkit.database)");
  }

  @Test
  @NeedsDocker
  void container() throws Exception {
    assertAllPassOn("container", "container postgres:15 (system property crm.testkit.database)");
  }

  @Test
  void external() throws Exception {
    try (ExternalServer server = ExternalServer.start()) {
      assertAllPassOn(server.url(), "PostgreSQL at 127.0.0.1:");
      assertThat(server.databases()).allMatch(name -> name.startsWith("crm_template_"));
      assertThat(server.sessions()).isEmpty();
    }
  }

  private static void assertAllPassOn(String database, String server)
      throws IOException, InterruptedException {
    String[] tests =
        Stream.of(EssentialsIT.class, IsolationIT.class, ParametersIT.class, ApplicationIT.class)
            .map(Class::getName)
            .toArray(String[]::new);
    String output =
        ChildJvm.start(
                JUnitProgram.class,
                Map.of("crm.testkit.database", database, "crm.testkit.selfcheck", "true"),
                tests)
            .outputAtEnd();
    assertThat(output)
        .contains("CRM test databases are on: " + server)
        .containsPattern(JUnitProgram.PASSED + "[1-9]\\d+")
        .doesNotContain(JUnitProgram.FAILED);
  }
}
