package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionTests {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aSignalAfterTheEndSaysNothing(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    Execution execution = execution(report, () -> {});
    assertThat(execution.run()).isZero();
    Files.delete(report);
    execution.interrupted();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(Files.readString(report)).contains("\"exitCode\" : 0", "\"errors\" : [ ]");
  }

  @Test
  void aSignalInTheMiddleIsSaidAndReported(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    Execution[] running = new Execution[1];
    running[0] = execution(report, () -> running[0].interrupted());
    running[0].run();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("fake was interrupted");
    assertThat(Files.readString(report)).contains("fake was interrupted");
  }

  @Test
  void anErrorOfTheProgramIsExitCode1AndIsReported(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.json");
    Execution execution =
        execution(
            report,
            () -> {
              throw new NoClassDefFoundError("gone");
            });
    assertThat(execution.run()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("error: unexpected: java.lang.NoClassDefFoundError: gone")
        .doesNotContain("interrupted");
    assertThat(Files.readString(report)).contains("\"exitCode\" : 1", "gone");
  }

  @Test
  void aReportThatCannotBeWrittenBeforeIsMisuseAndNothingIsDone(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    List<String> done = new ArrayList<>();
    assertThat(execution(file.resolve("r.json"), () -> done.add("work")).run()).isEqualTo(2);
    assertThat(done).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: --report must be a file");
  }

  @Test
  void aReportThatCannotBeWrittenAfterwardsIsAWarning(@TempDir Path folder) throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path report = gone.resolve("r.json");
    assertThat(execution(report, () -> delete(gone)).run()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "warning: the report "
                + report
                + " could not be written (its folder is gone); the exit code tells how the run"
                + " ended\n");
  }

  private static void delete(Path folder) {
    try {
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Execution execution(Path report, Runnable work) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Streams streams =
        new Streams(new StandardOutput(OutputStream.nullOutputStream()), errors, false, Map.of());
    Map<Setting, String> given = Map.of(Setting.REPORT, report.toString());
    return new Execution(streams, new Invocation("fake", new Fake(work), given));
  }

  private record Fake(Runnable work) implements Command {

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public String description() {
      return "Does what the test says.";
    }

    @Override
    public List<String> examples() {
      return List.of();
    }

    @Override
    public List<Setting> settings() {
      return List.of();
    }

    @Override
    public void run(Run run) {
      work.run();
    }
  }
}
