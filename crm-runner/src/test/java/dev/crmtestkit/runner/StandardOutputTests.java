package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTests {

  private static final String FULL =
      "the standard output could not be written (No space left on device); send it elsewhere\n";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "export --help"})
  void helpThatCannotBeWrittenIsExitCode1(String line) throws IOException {
    assertThat(intoFullDevice(line)).isEqualTo(1);
    assertThat(errors()).isEqualTo("error: " + FULL);
  }

  @Test
  void filesThatAreThereAreNotUnsaid() throws IOException {
    assertThat(intoFullDevice("export -t companies:3 -o " + folder)).isZero();
    assertThat(errors()).isEqualTo("warning: " + FULL);
    assertThat(folder.resolve("companies.csv")).exists();
  }

  @Test
  void rowsThatCannotBeWrittenAreAFailure() throws IOException {
    assertThat(intoFullDevice("export -t companies:3 -o -")).isEqualTo(1);
    assertThat(errors()).contains("error: the output could not be written: No space left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "export -t companies:100000 -o -", "describe"})
  void aReaderThatWentIsNobodysFault(String line) throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> openAndClose(pipe));
    try (OutputStream out = new FileOutputStream(pipe.toFile())) {
      reader.join();
      assertThat(run(out, line)).isZero();
    }
    assertThat(errors()).isEmpty();
  }

  private int intoFullDevice(String line) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "only Linux has it");
    try (OutputStream out = new FileOutputStream("/dev/full")) {
      return run(out, line);
    }
  }

  private int run(OutputStream out, String line) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Streams streams = new Streams(new StandardOutput(out), errors, false, Map.of());
    return new CrmRunner(streams).run(line.split(" ", -1));
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static void openAndClose(Path pipe) {
    try (FileInputStream in = new FileInputStream(pipe.toFile())) {
      assertThat(in.getChannel().isOpen()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
