package dev.crmtestkit.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. Remembers what kept them from being written, as a PrintStream tells nobody. May
 * be asked by any thread.
 */
final class StandardOutput extends OutputStream {

  private final OutputStream out;
  private final boolean isTerminal;
  private volatile @Nullable IOException failure;

  /** A file or a pipe. */
  StandardOutput(OutputStream out) {
    this(out, false);
  }

  StandardOutput(OutputStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** Whether a person reads along. */
  boolean isTerminal() {
    return isTerminal;
  }

  /** Whether the reader took what it wanted and went, such as {@code head}: that harms nobody. */
  boolean isReaderGone() {
    IOException e = failure;
    return e != null && message(e).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** Whether something is not where it should be, for another reason. */
  boolean isIncomplete() {
    return failure != null && !isReaderGone();
  }

  /** Whether {@code thrown} says no more than that writing failed here. */
  boolean caused(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause == failure) {
        return true;
      }
    }
    return false;
  }

  /** Why it is incomplete. */
  String sentence() {
    IOException e = failure;
    return "the standard output could not be written"
        + (e == null ? "" : " (" + message(e) + ")")
        + "; send it elsewhere";
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private static String message(IOException e) {
    return String.valueOf(e.getMessage());
  }
}
