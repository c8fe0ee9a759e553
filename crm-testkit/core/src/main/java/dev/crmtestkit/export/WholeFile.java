package dev.crmtestkit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that is seen under its name only when all of it is there. */
final class WholeFile {

  private WholeFile() {}

  /** Writes into a file beside {@code file}, which takes its name at the end. */
  static <T> T write(Path file, Content<T> content) throws IOException {
    // Two exports at once must not write into one another's file; the last to end wins.
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    // A process that is told to stop runs no finally block.
    part.toFile().deleteOnExit();
    try {
      T result;
      try (OutputStream out = Files.newOutputStream(part)) {
        result = content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return result;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes the content and says what became of it. */
  interface Content<T> {
    T writeTo(OutputStream out) throws IOException;
  }
}
