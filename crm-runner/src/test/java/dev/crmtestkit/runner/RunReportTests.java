package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    write(pipe);
    assertThat(read.get(30, TimeUnit.SECONDS)).contains("\"command\" : \"export\"");
    assertThat(Files.readAttributes(pipe, "isOther")).isEqualTo(Map.of("isOther", true));
  }

  @Test
  void aLinkStaysALink(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    write(link);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).startsWith("{").doesNotContain("old");
  }

  @Test
  void whoMayReadOtherFilesMayReadTheReport(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    write(report);
    Path other = Files.writeString(folder.resolve("other"), "");
    assertThat(Files.getPosixFilePermissions(report, LinkOption.NOFOLLOW_LINKS))
        .isEqualTo(Files.getPosixFilePermissions(other));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedAtTheBeginning(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path refused :
        new Path[] {folder, file.resolve("r.json"), folder.resolve("none/r.json")}) {
      assertThatThrownBy(() -> OutputFile.of(settings(refused), Setting.REPORT, "the report"))
          .hasMessage(
              "--report must be a file in a folder that is there and can be written to, but was '"
                  + refused
                  + "'");
    }
    assertThat(OutputFile.of(settings(folder.resolve("r.json")), Setting.REPORT, "the report"))
        .isPresent();
    assertThat(folder).isDirectoryNotContaining("glob:**r.json*");
  }

  @Test
  void aFolderOfTheSystemIsRefusedAlthoughTheSuperuserMayWriteToIt() {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "only Linux has it");
    assertThatThrownBy(
            () -> OutputFile.of(settings(Path.of("/proc/r.json")), Setting.REPORT, "the report"))
        .hasMessageEndingWith("can be written to, but was '/proc/r.json'");
  }

  @Test
  void whatKeptAReportFromBeingWrittenIsSaid(@TempDir Path folder) {
    OutputFile file = new OutputFile("the report", folder.resolve("none").resolve("r.json"));
    assertThatThrownBy(() -> file.write("{}"))
        .isInstanceOfSatisfying(
            IOException.class,
            e ->
                assertThat(file.sentence(e))
                    .isEqualTo(
                        "the report "
                            + folder.resolve("none/r.json")
                            + " could not be written (its folder is gone)"));
  }

  private static void write(Path file) throws IOException {
    new OutputFile("the report", file).write(new RunReport("export").json(0));
  }

  private static Settings settings(Path report) {
    return new Settings(Map.of(Setting.REPORT, report.toString()), Map.of(), Map.of());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
