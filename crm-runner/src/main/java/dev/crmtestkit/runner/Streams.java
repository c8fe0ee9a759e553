package dev.crmtestkit.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What surrounds a run: the process, or a test.
 *
 * @param out where results go
 * @param err where errors and progress go
 * @param isTerminal whether a person watches
 */
record Streams(
    OutputStream out, PrintStream err, boolean isTerminal, Map<String, String> environment) {

  static Streams ofProcess() {
    return new Streams(
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        watched(),
        System.getenv());
  }

  @SuppressWarnings("SystemConsoleNull") // isTerminal() knows of Java 22
  private static boolean watched() {
    java.io.Console console = System.console();
    return console != null && !"dumb".equals(System.getenv("TERM")) && isTerminal(console);
  }

  /** Since Java 22 there is a console even where there is no terminal, and a method that tells. */
  private static boolean isTerminal(java.io.Console console) {
    if (Runtime.version().feature() < 22) {
      return true;
    }
    try {
      Method method = java.io.Console.class.getMethod("isTerminal");
      return (boolean) method.invoke(console);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
