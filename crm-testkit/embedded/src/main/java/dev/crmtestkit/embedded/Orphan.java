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
    List<ProcessHandle> processes =
        ProcessHandle.allProcesses().filter(process -> worksIn(directory, process)).toList();
    for (ProcessHandle process : processes) {
      Signal.QUIT.sendAndAwaitEnd(process);
    }
  }

  private static boolean worksIn(Path directory, ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    String program = info.command().orElse("");
    return (program.contains("postgres") || program.contains("initdb"))
        && info.commandLine().orElse("").contains(directory.toString());
  }
}
