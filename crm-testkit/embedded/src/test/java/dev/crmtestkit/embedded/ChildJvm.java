package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs {@link ChildProgram}. */
final class ChildJvm {

  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path output;

  private ChildJvm(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it.
   *
   * @param prefix what goes before the {@code java} command
   * @param options of the JVM
   * @param environment more variables
   */
  static ChildJvm start(
      List<String> prefix,
      List<String> options,
      Map<String, String> environment,
      Places places,
      String mode)
      throws IOException {
    Path output = Files.createTempFile(places.root(), "child", ".txt");
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    if (!options.contains("-cp")) {
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    }
    command.addAll(List.of(ChildProgram.class.getName(), places.root().toString(), mode));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new ChildJvm(builder.start(), output);
  }

  static ChildJvm start(Places places, String mode) throws IOException {
    return start(List.of(), List.of(), Map.of(), places, mode);
  }

  /** Ends it as Ctrl-C or {@code kill} would, and waits until it is gone. */
  void terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("the JVM did not end within " + PATIENCE_SECONDS + " s");
    }
  }

  /** Ends it without giving it a chance, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** What it has said when it has ended by itself. */
  String outputAtEnd() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
    return output();
  }

  /** What it has said when its database was up. */
  String outputWhenUp() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && !output().contains("url=")) {
      if (System.nanoTime() - deadline > 0) {
        kill();
        throw new AssertionError("no database within " + PATIENCE_SECONDS + " s: " + output());
      }
      Thread.sleep(10);
    }
    return output();
  }

  private String output() throws IOException {
    return Files.readString(output);
  }
}
