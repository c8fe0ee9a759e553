package dev.crmtestkit.runner;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that a command is told to write.
 *
 * @param content what is written there, for messages
 */
record OutputFile(String content, Path path) {

  /**
   * The file that {@code setting} names. It can be written there, or else it is refused: before
   * anything is done, as nobody wants to learn afterwards that he will not be told what was done.
   */
  static Optional<OutputFile> of(Settings settings, Setting setting, String content) {
    return settings.find(setting).map(given -> tried(given, content));
  }

  private static OutputFile tried(Given given, String content) {
    OutputFile file = named(given, content);
    try {
      file.tryOut();
    } catch (IOException e) {
      throw given.refused("a file in a folder that is there and can be written to");
    }
    return file;
  }

  private static OutputFile named(Given given, String content) {
    try {
      return new OutputFile(content, Path.of(given.value()).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw given.refused("the name of a file");
    }
  }

  /** Makes a file beside it, since permissions do not tell: not of the superuser, not of /proc. */
  private void tryOut() throws IOException {
    if (Files.isDirectory(path) || (isDevice() && !Files.isWritable(path))) {
      throw new AccessDeniedException(path.toString());
    }
    if (!isDevice()) {
      Files.delete(Files.createFile(part(target())));
    }
  }

  /** Writes everything under another name first, so that nobody reads half of it. */
  void write(String text) throws IOException {
    if (isDevice()) {
      Files.writeString(path, text, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      return;
    }
    Path target = target();
    Path part = part(target);
    try {
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** What kept it from being written, for the user. */
  String sentence(IOException cause) {
    return content + " " + path + " could not be written (" + reason(cause) + ")";
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "its folder is gone";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    return cause instanceof FileSystemException e && e.getReason() != null
        ? e.getReason()
        : String.valueOf(cause.getMessage());
  }

  private Path target() throws IOException {
    return Files.exists(path) ? path.toRealPath() : path;
  }

  private static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /** A pipe and the like stay what they are, also where /dev/stdout leads to a file. */
  private boolean isDevice() {
    return Files.exists(path)
        && (!Files.isRegularFile(path) || path.startsWith("/dev") || path.startsWith("/proc"))
        && !Files.isDirectory(path);
  }
}
