package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeCommandIT {

  @ParameterizedTest
  @CsvSource({"Asia/Kathmandu, ar, EG", "America/St_Johns, tr, TR"})
  void neitherZoneNorLanguageChangesTheTextOrThePage(
      String zone, String language, String country, @TempDir Path folder)
      throws IOException, InterruptedException {
    String[] flags = {
      "-Duser.timezone=" + zone,
      "-Duser.language=" + language,
      "-Duser.country=" + country,
      "-Dfile.encoding=ISO-8859-9"
    };
    Path here = folder.resolve("here.html");
    Path there = folder.resolve("there.html");
    RunResult.of("describe", "--html", here.toString());
    RunResult abroad =
        ChildJvm.ofThisJava()
            .with(flags)
            .run("describe", "--html", there.toString(), "--format", "text");
    assertThat(abroad.err()).isEmpty();
    assertThat(abroad.out()).isEqualTo(RunResult.of("describe").out());
    assertThat(there).hasSameBinaryContentAs(here);
  }

  @Test
  void aMillionContactsFitIntoASmallHeap() throws IOException, InterruptedException {
    RunResult result =
        ChildJvm.ofThisJava()
            .with("-Xmx32m")
            .run("describe", "-t", "companies:200000,contacts:1000000");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("rows             1,200,000  in 2 tables");
  }
}
