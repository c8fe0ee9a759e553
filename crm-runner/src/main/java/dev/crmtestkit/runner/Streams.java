package dev.crmtestkit.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

  /** Says that the standard output is one. */
  private static final String OUTPUT_TERMINAL = "crm.runner.output.terminal";

  /** What says how a terminal writes characters; the first that is set counts. */
  private static final List<String> LOCALE = List.of("LC_ALL", "LC_CTYPE", "LANG");

  static Streams ofProcess() {
    return new Streams(
        new StandardOutput(new FileOutputStream(FileDescriptor.out), watched(OUTPUT_TERMINAL)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        watched(TERMINAL),
        System.getenv());
  }

  /** Whether the standard output is a terminal that shows more than ASCII. */
  boolean showsUnicode() {
    String locale =
        LOCALE.stream()
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return out.isTerminal() && (locale.contains("utf-8") || locale.contains("utf8"));
  }

  /** Java cannot tell where a stream leads; the script can. */
  private static boolean watched(String stream) {
    return Boolean.getBoolean(stream) && !"dumb".equals(System.getenv("TERM"));
  }
}
