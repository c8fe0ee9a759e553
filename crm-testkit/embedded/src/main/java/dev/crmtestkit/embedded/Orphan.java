package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The PostgreSQL programs whose JVM is dead. */
final class Orphan {

  private Orphan() {}

  /**
   * Ends the server, or the initdb, that works in {@code directory}. It is known by its command
   * line, which contains the directory's unguessable name, and not by an id in a file, which is
   * written late and may have been given out again.
   */
  static void end(Path directory) throws IOException {
    for (ProcessHandle process : in(directory)) {
      Signal.QUIT.sendAndAwaitEnd(process);
    }
  }

  /** Whether there is one. */
  static boolean isIn(Path directory) {
    return !in(directory).isEmpty();
  }

  private static List<ProcessHandle> in(Path directory) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(directory, process)).toList();
  }

  /**
   * The program itself, {@code info.command()}, would be the better witness, but in a container
   * root may not look at the program of a process that is somebody else's.
   */
  private static boolean worksIn(Path directory, ProcessHandle process) {
    String line = process.info().commandLine().orElse("");
    return (line.contains("/bin/postgres") || line.contains("/bin/initdb"))
        && line.contains(directory.toString());
  }
}
