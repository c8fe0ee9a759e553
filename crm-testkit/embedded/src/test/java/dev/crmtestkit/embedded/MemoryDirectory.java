package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Puts temporary directories into memory where they fit and programs may run there, as a container
 * often forbids: most of the time of a test goes into creating some thousand files.
 */
final class MemoryDirectory implements TempDirFactory {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long NEEDED_BYTES = 4L << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
      throws IOException {
    return isFit()
        ? Files.createTempDirectory(MEMORY, "junit-")
        : Files.createTempDirectory("junit-");
  }

  private static boolean isFit() throws IOException {
    if (!Files.isWritable(MEMORY) || MEMORY.toFile().getUsableSpace() < NEEDED_BYTES) {
      return false;
    }
    Path program = Files.createTempFile(MEMORY, "junit-", null);
    try {
      return program.toFile().setExecutable(true) && Files.isExecutable(program);
    } finally {
      Files.delete(program);
    }
  }
}
