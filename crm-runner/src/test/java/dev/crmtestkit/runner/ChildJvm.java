package dev.crmtestkit.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The runner in a process of its own. */
final class ChildJvm {

  private final List<String> command = new ArrayList<>();

  private ChildJvm(Path java) {
    command.add(java.toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
  }

  /** A child of the Java that runs this test. */
  static ChildJvm ofThisJava() {
    return of(Path.of(System.getProperty("java.home")));
  }

  static ChildJvm of(Path javaHome) {
    return new ChildJvm(javaHome.resolve("bin/java"));
  }

  ChildJvm with(String... flags) {
    command.addAll(List.of(flags));
    return this;
  }

  Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(CrmRunner.class.getName());
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).start();
  }

  RunResult run(String... arguments) throws IOException, InterruptedException {
    return ended(start(arguments));
  }

  /** Waits for the end. The outputs are small enough for their pipes, or end before. */
  static RunResult ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the child must end within a minute");
    }
    return new RunResult(process.exitValue(), out, err);
  }
}
