package dev.crmtestkit.embedded;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root starts it under a mask.
 *
 * @param prefix what goes before the command
 * @param changesUser whether the server then runs as {@link #NOBODY}, to whom its files must belong
 */
record Account(List<String> prefix, boolean changesUser) {

  /** The user without rights; has this number on Linux, whatever its name. */
  static final int NOBODY = 65534;

  private static final Account SELF = new Account(List.of(), false);

  /** A user namespace of its own, in which root's files belong to the overflow user, as it does. */
  private static final Account MASKED = new Account(List.of("unshare", "--user"), false);

  /**
   * For containers, where a user namespace is mostly forbidden. Unlike {@code runuser} and {@code
   * su} it leaves no process of its own between, which would keep the signals to itself.
   */
  private static final Account OTHER =
      new Account(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
          true);

  /**
   * The account for this process.
   *
   * @param ownFile some file that this process has created
   */
  static Account of(Path ownFile) throws IOException {
    if (!isRoot(ownFile)) {
      return SELF;
    }
    if (MASKED.works()) {
      return MASKED;
    }
    if (OTHER.works()) {
      return OTHER;
    }
    throw new CrmException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv can start it as somebody"
            + " else here; run as an ordinary user",
        null);
  }

  /** Whether the server may reach what lies in {@code directory}. */
  boolean canReach(Path directory) throws IOException {
    return !changesUser || DirectoryAccess.isOpenToOthers(directory);
  }

  /** Hands {@code directory} over to the account. */
  void take(Path directory) throws IOException {
    if (changesUser) {
      DirectoryTree.giveTo(NOBODY, directory);
    }
  }

  private static boolean isRoot(Path ownFile) throws IOException {
    return ownFile.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.getAttribute(ownFile, "unix:uid").equals(0);
  }

  private boolean works() {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
