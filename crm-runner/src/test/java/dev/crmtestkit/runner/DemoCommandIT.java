package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
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
          .containsPattern("total +2,000\n")
          .contains("  psql -h 127.0.0.1 -p ")
          .contains("  jdbc:postgresql://127.0.0.1:");
    }
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
