package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server whose JVM is dead. */
final class Orphan {

  /** How far apart the server and the kernel may put the moment when the server began. */
  private static final Duration SAME_MOMENT = Duration.ofSeconds(5);

  private Orphan() {}

  /** Ends the server that runs in {@code directory}, if one does. */
  static void end(Path directory) throws IOException {
    Path pidFile = ServerDirectory.of(directory).pidFile();
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> process = process(Files.readAllLines(pidFile));
    if (process.isPresent()) {
      Signal.QUIT.sendAndAwaitEnd(process.get());
    }
  }

  /** The process that wrote the file, and no other one that was given its id later. */
  private static Optional<ProcessHandle> process(List<String> pidFile) {
    if (pidFile.size() < 3) {
      return Optional.empty(); // it was killed before it had begun
    }
    Instant began = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).trim()));
    return ProcessHandle.of(Long.parseLong(pidFile.get(0).trim()))
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .filter(process -> process.info().startInstant().filter(at -> same(at, began)).isPresent());
  }

  private static boolean same(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_MOMENT) < 0;
  }
}
