package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTests {

  @Test
  void aPipeIsWrittenIntoAndStaysAPipe(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> content(pipe));
    new RunReport("export").write(pipe, 0);
    assertThat(read.get(30, TimeUnit.SECONDS)).contains("\"command\" : \"export\"");
    assertThat(Files.readAttributes(pipe, "isOther")).isEqualTo(Map.of("isOther", true));
  }

  @Test
  void aLinkStaysALink(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    new RunReport("export").write(link, 0);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).startsWith("{").doesNotContain("old");
  }

  @Test
  void whoMayReadOtherFilesMayReadTheReport(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    new RunReport("export").write(report, 0);
    Path other = Files.writeString(folder.resolve("other"), "");
    assertThat(Files.getPosixFilePermissions(report, LinkOption.NOFOLLOW_LINKS))
        .isEqualTo(Files.getPosixFilePermissions(other));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
