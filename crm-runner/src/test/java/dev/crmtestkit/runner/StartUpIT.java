package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does not load it need not wait for. */
class StartUpIT {

  @Test
  void generatingIntoACompleteSchemaLoadsNoLibraryThatItDoesNotUse(@TempDir Path folder)
      throws Exception {
    String url = TestServer.newDatabase();
    RunResult.of("schema", "--database-url", url);
    Path log = folder.resolve("classes");
    RunResult result =
        ChildJvm.ofThisJava()
            .with("-Xlog:class+load:file=" + log)
            .run("generate", "--database-url", url);
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(log))
        .contains(" org.postgresql.Driver ")
        .doesNotContain(" liquibase.", " net.datafaker.", " com.fasterxml.", " de.siegmar.")
        .doesNotContain(" me.tongfei.", " org.jline.", " org.slf4j.")
        .doesNotContain(" io.zonky.", " dev.crmtestkit.embedded.", " dev.crmtestkit.export.Crm");
  }

  @Test
  void describingAsTextLoadsNoLibraryButTheParserOfArguments(@TempDir Path folder)
      throws Exception {
    Path log = folder.resolve("classes");
    RunResult result =
        ChildJvm.ofThisJava().with("-Xlog:class+load:file=" + log).run("describe", "--quiet");
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(log))
        .contains(" dev.crmtestkit.runner.describe.Description ")
        .doesNotContain(" liquibase.", " net.datafaker.", " com.fasterxml.", " de.siegmar.")
        .doesNotContain(" com.samskivert.", " org.postgresql.", " org.jdbi.", " me.tongfei.")
        .doesNotContain(
            " dev.crmtestkit.runner.describe.DescriptionPage ", " java.util.Formatter ");
  }
}
