package dev.crmtestkit.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A private directory that lives no longer than its JVM, like the server that may run there. When
 * the JVM exits, a shutdown hook clears it away. For a JVM that is killed the next one does: beside
 * the directory lies a file on which the living owner holds a lock, and the operating system gives
 * that up with the process, so {@link #sweep} knows the dead from the living. A directory that is
 * {@linkplain #leave left} to the user is swept when no server works in it any more, or after a
 * week.
 */
final class OwnedDirectory implements Closeable {

  private static final String LOCK_SUFFIX = ".lock";

  private static final Duration LEFT_FOR = Duration.ofDays(7);

  /** What a lock file says of a directory that was left; of any other it says nothing. */
  private static final String LEFT = "The server in this directory was left to the user.\n";

  private final Path path;
  private final Path lockFile;
  private final FileChannel lock;
  private volatile @Nullable ProcessHandle tenant;
  private volatile boolean left;
  private final Thread hook = new Thread(this::clearAtExit, "crm-testkit-clear");

  private OwnedDirectory(Path lockFile, FileChannel lock) {
    this.path = directoryOf(lockFile);
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /** A new, empty directory in {@code parent}, which is created when it is missing. */
  static OwnedDirectory create(Path parent) throws IOException {
    Files.createDirectories(parent);
    FileChannel lock = null;
    Path lockFile = parent;
    while (lock == null) {
      String nonce = Long.toHexString(ThreadLocalRandom.current().nextLong());
      lockFile = parent.resolve(ownPrefix() + nonce + LOCK_SUFFIX);
      lock = lockNew(lockFile);
    }
    OwnedDirectory owned = new OwnedDirectory(lockFile, lock);
    Runtime.getRuntime().addShutdownHook(owned.hook);
    DirectoryAccess.createPrivate(owned.path);
    return owned;
  }

  /**
   * Clears away what dead JVMs have left in {@code parent}.
   *
   * @param notices gets a sentence about what cannot be cleared away yet
   */
  static void sweep(Path parent, Consumer<String> notices) throws IOException {
    if (!Files.exists(parent)) {
      return;
    }
    String own = ownPrefix();
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, "*" + LOCK_SUFFIX)) {
      for (Path lockFile : locks) {
        // Closing any channel on a file gives up all POSIX locks of this process on it, so the own
        // lock files must not even be opened.
        if (!lockFile.getFileName().toString().startsWith(own)) {
          sweepOne(lockFile, notices);
        }
      }
    }
  }

  Path path() {
    return path;
  }

  /** Ends {@code process}, which works in the directory, before the JVM's exit clears it away. */
  void endAtExit(ProcessHandle process) {
    tenant = process;
  }

  /**
   * From now on neither the JVM's end nor a sweep ends the server and clears the directory away.
   */
  void leave() throws IOException {
    lock.write(ByteBuffer.wrap(LEFT.getBytes(StandardCharsets.UTF_8)), 0);
    left = true;
  }

  /** Deletes the directory; the server must have been stopped. */
  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      // The hook runs already, and does no harm.
    }
    clear();
  }

  private void clearAtExit() {
    if (left) {
      return;
    }
    try {
      ProcessHandle known = tenant;
      if (known != null) {
        Signal.QUIT.sendAndAwaitEnd(known);
      }
      Orphan.end(path);
      clear();
    } catch (IOException leftToTheNextSweep) {
      return;
    }
  }

  private void clear() throws IOException {
    try (lock) {
      DirectoryTree.delete(path);
      Files.deleteIfExists(lockFile);
    }
  }

  private static void sweepOne(Path lockFile, Consumer<String> notices) {
    try (FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
      Path directory = directoryOf(lockFile);
      if (lock.tryLock() != null && !isLeftToUser(lock, lockFile, directory)) {
        Orphan.end(directory);
        DirectoryTree.delete(directory);
        Files.deleteIfExists(lockFile);
      }
    } catch (NoSuchFileException | OverlappingFileLockException sweptBySomebodyElse) {
      return;
    } catch (IOException failure) {
      notices.accept(
          "what a dead JVM left in "
              + directoryOf(lockFile)
              + " could not be deleted ("
              + failure
              + "); every start tries again");
    }
  }

  private static boolean isLeftToUser(FileChannel lock, Path lockFile, Path directory)
      throws IOException {
    return lock.size() > 0
        && Instant.now().isBefore(Files.getLastModifiedTime(lockFile).toInstant().plus(LEFT_FOR))
        && Orphan.isIn(directory);
  }

  /** Locks a new file; null when a sweeping JVM got in between. */
  private static @Nullable FileChannel lockNew(Path lockFile) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException taken) {
      return null;
    }
    if (channel.tryLock() != null && Files.exists(lockFile)) {
      return channel;
    }
    channel.close();
    return null;
  }

  private static Path directoryOf(Path lockFile) {
    String name = lockFile.getFileName().toString();
    return lockFile.resolveSibling(name.substring(0, name.length() - LOCK_SUFFIX.length()));
  }

  /** A process id alone may be given out again, so the time when the process began goes with it. */
  private static String ownPrefix() {
    ProcessHandle self = ProcessHandle.current();
    long began = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return self.pid() + "-" + Long.toHexString(began) + "-";
  }
}
