package dev.crmtestkit.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

  /** Waits for the end, and reads both outputs meanwhile: a full pipe would stop the child. */
  static RunResult ended(Process process) throws InterruptedException {
    return ended(process, Duration.ofMinutes(1));
  }

  static RunResult ended(Process process, Duration limit) throws InterruptedException {
    CompletableFuture<String> out = read(process.getInputStream());
    CompletableFuture<String> err = read(process.getErrorStream());
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("the child must end within " + limit);
    }
    return new RunResult(process.exitValue(), out.join(), err.join());
  }

  private static CompletableFuture<String> read(InputStream output) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                text.complete(new String(output.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.completeExceptionally(e);
              }
            });
    reader.setDaemon(true);
    reader.start();
    return text;
  }
}
