package dev.crmtestkit.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What surrounds a run: the process, or a test.
 *
 * @param out where results go
 * @param err where errors and progress go
 * @param isTerminal whether a person watches the errors
 */
record Streams(
    StandardOutput out, PrintStream err, boolean isTerminal, Map<String, String> environment) {

  /** Says that the error stream is a terminal. */
  private static final String TERMINAL = "crm.runner.terminal";

  static Streams ofProcess() {
    return new Streams(
        new StandardOutput(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        watched(),
        System.getenv());
  }

  /** Java cannot tell where the error stream leads; the script can. */
  private static boolean watched() {
    return Boolean.getBoolean(TERMINAL) && !"dumb".equals(System.getenv("TERM"));
  }
}
