package dev.crmtestkit.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unpacked PostgreSQL binaries, ready to run. They are unpacked once, under a private name, and get
 * their own name when they are complete.
 */
record Binaries(Path directory) {

  /** Lists the size of every file that a server needs in order to start. */
  private static final String SIZES = "crm-testkit.sizes";

  private static final Duration KEPT_UNUSED = Duration.ofDays(30);

  /** The binaries in {@code home}, unpacked from {@code archive} if need be. */
  static Binaries in(Path home, BinariesArchive archive) throws IOException {
    Binaries installed = new Binaries(home.resolve("binaries").resolve(archive.id()));
    if (!installed.isWhole()) {
      installed.install(archive, home.resolve("private"));
    }
    installed.markUsed();
    return installed;
  }

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  /** Whether all is there; a cleaning of the disk may have taken a part of it. */
  private boolean isWhole() throws IOException {
    Path sizes = directory.resolve(SIZES);
    if (!Files.exists(sizes)) {
      return false;
    }
    for (String line : Files.readAllLines(sizes)) {
      int space = line.indexOf(' ');
      long size = directory.resolve(line.substring(space + 1)).toFile().length();
      if (size != Long.parseLong(line.substring(0, space))) {
        return false;
      }
    }
    return true;
  }

  private void install(BinariesArchive archive, Path staging) throws IOException {
    try (OwnedDirectory owned = OwnedDirectory.create(staging)) {
      Path fresh = Files.createDirectory(owned.path().resolve("fresh"));
      try (InputStream in = archive.open()) {
        TarArchive.unpack(in, fresh);
      }
      new Binaries(fresh).finish();
      publish(fresh, owned.path().resolve("damaged"));
      deleteUnused(owned.path());
    }
  }

  private void publish(Path fresh, Path damaged) throws IOException {
    Files.createDirectories(directory.getParent());
    if (Files.exists(directory) && !isWhole()) {
      Files.move(directory, damaged, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failure) {
      if (!isWhole()) { // else another JVM was faster
        throw failure;
      }
    }
  }

  private void markUsed() {
    // In a read-only home there is nothing to mark, nor would anything be deleted there.
    boolean unused = directory.resolve(SIZES).toFile().setLastModified(System.currentTimeMillis());
  }

  /** Moves other versions that no server has started from for long to where they are deleted. */
  private void deleteUnused(Path dump) throws IOException {
    Instant limit = Instant.now().minus(KEPT_UNUSED);
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(directory.getParent())) {
      for (Path version : versions) {
        Path sizes = version.resolve(SIZES);
        if (Files.exists(sizes) && Files.getLastModifiedTime(sizes).toInstant().isBefore(limit)) {
          Files.move(version, dump.resolve(version.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  private void finish() throws IOException {
    List<String> sizes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        DirectoryAccess.openProgram(file);
        String name = directory.relativize(file).toString();
        if (Files.isRegularFile(file) && !name.startsWith("share")) {
          sizes.add(Files.size(file) + " " + name);
        }
      }
    }
    Files.write(directory.resolve(SIZES), sizes);
  }
}
