package dev.crmtestkit.runner;

import dev.crmtestkit.generator.TableSelection.MissingParentsException;
import java.util.function.Supplier;

/** Ends a command. The message is the sentence that the user reads. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Wrong usage or configuration: somebody has to write something else. */
  static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.USAGE, message);
  }

  /** The usage was right, but it did not work. */
  static CommandFailure failed(String message) {
    return new CommandFailure(ExitCode.FAILED, message);
  }

  /**
   * Does what refuses an impossible order by an IllegalArgumentException, which is the user's
   * mistake here; anywhere else it is ours.
   */
  static <T> T usageWhereRefused(Supplier<T> work) {
    try {
      return work.get();
    } catch (MissingParentsException e) {
      throw usage(e.getMessage() + "; leave out --no-deps or generate those first");
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  int exitCode() {
    return exitCode;
  }
}
