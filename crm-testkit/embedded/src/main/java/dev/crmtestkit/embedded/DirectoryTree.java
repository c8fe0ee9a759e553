package dev.crmtestkit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to a directory and everything below it; symbolic links are never followed. */
final class DirectoryTree {

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = 10_000_000;

  private DirectoryTree() {}

  /**
   * Deletes all of it. What somebody else deletes meanwhile, or has deleted, is no error; a program
   * that still writes there while it is dying gets a moment to finish.
   */
  static void delete(Path root) throws IOException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        Files.walkFileTree(root, new Deletion());
        return;
      } catch (DirectoryNotEmptyException stillWritten) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    Files.walkFileTree(root, new Deletion());
  }

  /** Copies all of it to {@code target}, which is created. */
  static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, target.resolve(source.relativize(path)), LinkOption.NOFOLLOW_LINKS);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Makes {@code uid} the owner of all of it; only root may. */
  static void giveTo(int uid, Path root) throws IOException {
    Files.walkFileTree(root, new Gift(uid));
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null && !(failure instanceof NoSuchFileException)) {
        throw failure;
      }
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }

  private static final class Gift extends SimpleFileVisitor<Path> {

    private final Integer uid;

    Gift(int uid) {
      this.uid = uid;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      return give(directory);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return give(file);
    }

    private FileVisitResult give(Path path) throws IOException {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }
  }
}
