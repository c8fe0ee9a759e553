package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A directory in which the data directories of running servers lie, each in an {@link
 * OwnedDirectory}.
 *
 * @param root of the present user alone
 * @param inMemory whether what is written there takes memory
 */
record Workplace(Path root, boolean inMemory) {

  private static final long SLACK_BYTES = 64L << 20;

  /** A new directory here, of which nobody else knows. */
  OwnedDirectory take() throws IOException {
    DirectoryAccess.createPrivate(root);
    DirectoryAccess.requirePrivate(root);
    return OwnedDirectory.create(root);
  }

  /**
   * Clears away what dead JVMs have left here. What lies in a directory that is not of the present
   * user alone stays: somebody may have put it there so that it gets deleted.
   */
  void sweep(Consumer<String> notices) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      DirectoryAccess.requirePrivate(root);
    } catch (IOException notOurs) {
      notices.accept("nothing is cleared away in " + root + " (" + notOurs.getMessage() + ")");
      return;
    }
    OwnedDirectory.sweep(root, notices);
  }

  /** Whether a database of {@code bytes} can live here; in memory it leaves as much to others. */
  boolean hasRoomFor(long bytes) {
    return freeBytes() >= SLACK_BYTES + (inMemory ? 4 * bytes : bytes);
  }

  private long freeBytes() {
    Path at = root;
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at.toFile().getUsableSpace();
  }
}
