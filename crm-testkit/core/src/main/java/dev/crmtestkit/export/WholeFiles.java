package dev.crmtestkit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Files that are seen under their names only when all of them are there. Until {@link #publish()}
 * they stand beside them under names of their own; closed without it, they are gone, and what was
 * there before is as it was.
 */
final class WholeFiles implements AutoCloseable {

  /** What was written, by the name it is to have. */
  private final Map<Path, Path> parts = new LinkedHashMap<>();

  /** Writes what is to become {@code file}. */
  <T> T write(Path file, Content<T> content) throws IOException {
    // Two exports at once must not write into one another's file; the last to end wins.
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    // A process that is told to stop runs no finally block.
    part.toFile().deleteOnExit();
    parts.put(file, part);
    try (OutputStream out = Files.newOutputStream(part)) {
      return content.writeTo(out);
    }
  }

  /** Gives all files their names; those that were there before are replaced. */
  void publish() throws IOException {
    for (Map.Entry<Path, Path> part : parts.entrySet()) {
      Files.move(
          part.getValue(),
          part.getKey(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path part : parts.values()) {
      Files.deleteIfExists(part);
    }
  }

  /** Writes the content and says what became of it. */
  interface Content<T> {
    T writeTo(OutputStream out) throws IOException;
  }
}
