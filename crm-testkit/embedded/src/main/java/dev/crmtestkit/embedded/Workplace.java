package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    OwnedDirectory directory = OwnedDirectory.create(root);
    try {
      DirectoryAccess.requirePrivate(root, directory.path());
      return directory;
    } catch (IOException notOurs) {
      directory.close();
      throw notOurs;
    }
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
