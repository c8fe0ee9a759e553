package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Who may enter a directory and who may write there. */
final class DirectoryAccess {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private DirectoryAccess() {}

  /**
   * Creates {@code directory} so that only its owner may write and look around there; the account
   * that root lends to a server passes through to what it knows by name.
   */
  static void createPrivate(Path directory) throws IOException {
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.createDirectories(directory.toAbsolutePath().getParent());
    try {
      Files.createDirectory(directory, passOnly());
    } catch (FileAlreadyExistsException createdMeanwhile) {
      return;
    }
  }

  /**
   * Checks that {@code directory} is one, not a link, and that nobody else may write there: in a
   * place like {@code /tmp} somebody may have taken the name before.
   */
  static void requirePrivate(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(directory + " is not a directory");
    }
    if (!POSIX) {
      return;
    }
    Set<PosixFilePermission> permissions =
        Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS);
    if (!Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(self())
        || permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new IOException(directory + " belongs to somebody else or others may write there");
    }
  }

  /** Lets the owner alone enter, which PostgreSQL demands of a data directory. */
  static void close(Path directory) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Lets everybody read, and execute, {@code file}. */
  static void openProgram(Path file) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Whether every directory on the way may be passed by everybody. */
  static boolean isOpenToOthers(Path directory) throws IOException {
    for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Who owns what this process creates. The file for that must not lie in the directory in
   * question, whose owner could put one of his own in its place.
   */
  private static UserPrincipal self() throws IOException {
    Path own = Files.createTempFile("crm-testkit", null);
    try {
      return Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
    } finally {
      Files.delete(own);
    }
  }

  private static FileAttribute<?>[] passOnly() {
    if (!POSIX) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"))
    };
  }
}
