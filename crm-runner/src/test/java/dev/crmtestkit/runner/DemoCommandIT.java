package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoCommandIT {

  @Test
  void theSummaryIsThereEveryTime() {
    for (int start = 0; start < 2; start++) {
      RunResult result = RunResult.of("demo", "--exit");
      assertThat(result.err()).isEmpty();
      assertThat(result.exitCode()).isZero();
      assertThat(result.out())
          .containsPattern("contacts +500\n")
          .containsPattern("deal_stage_history +453\n")
          .containsPattern("total +2,453\n")
          .contains("  psql -h 127.0.0.1 -p ")
          .contains("  jdbc:postgresql://127.0.0.1:");
    }
  }

  @Test
  void aSummaryThatCannotBeWrittenIsExitCode1() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "only Linux has it");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      Streams streams = new Streams(new StandardOutput(full), errors, false, Map.of());
      assertThat(new CrmRunner(streams).run("demo", "--exit")).isEqualTo(1);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("error: the standard output could not be written (No space left on device)")
        .hasLineCount(1);
  }

  @Test
  void itStaysUpUntilItIsStopped() throws Exception {
    Process child =
        ChildJvm.ofThisJava().start("demo", "-t", "companies:3,contacts:7", "--seed", "5");
    try (BufferedReader out = child.inputReader()) {
      String url = url(out);
      assertThat(TestServer.rows(url, "contacts")).isEqualTo(7);
      assertThat(RunResult.of("verify", "--database-url", url).exitCode()).isZero();
      child.toHandle().destroy(); // the child's own destroy() would close its output
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(out.lines()).noneMatch(line -> line.contains("interrupted"));
      assertThat(RunResult.of("verify", "--database-url", url).exitCode()).isEqualTo(1);
    }
  }

  private static String url(BufferedReader out) throws IOException, SQLException {
    Pattern pattern = Pattern.compile("jdbc:(postgresql://\\S+)");
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher url = pattern.matcher(line);
      if (url.find()) {
        return url.group(1);
      }
    }
    throw new IOException("no URL was printed");
  }
}
