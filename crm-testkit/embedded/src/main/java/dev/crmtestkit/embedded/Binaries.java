package dev.crmtestkit.embedded;

import java.io.File;
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

  /**
   * Lists the size of every program and library, and of every folder below {@link #SHARE} how many
   * entries it has: the nearly thousand small files there would take 8 ms of every start.
   */
  private static final String CONTENTS = "crm-testkit.contents";

  private static final String SHARE = "share";

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
    Path contents = directory.resolve(CONTENTS);
    if (!Files.exists(contents)) {
      return false;
    }
    for (String line : Files.readAllLines(contents)) {
      int space = line.indexOf(' ');
      String name = line.substring(space + 1);
      long listed = Long.parseLong(line.substring(0, space));
      // Somebody may have put an extension into a folder.
      if (name.startsWith(SHARE) ? size(name) < listed : size(name) != listed) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of a file, the entries of a folder of {@link #SHARE}; 0 for what is not there. */
  private long size(String name) {
    File file = directory.resolve(name).toFile();
    if (!name.startsWith(SHARE)) {
      return file.length();
    }
    String[] entries = file.list();
    return entries == null ? 0 : entries.length;
  }

  private void install(BinariesArchive archive, Path staging) throws IOException {
    try (OwnedDirectory owned = OwnedDirectory.create(staging)) {
      Path fresh = unpacked(archive, owned.path());
      new Binaries(fresh).finish();
      publish(fresh, owned.path().resolve("damaged"));
      deleteUnused(owned.path());
    }
  }

  private static Path unpacked(BinariesArchive archive, Path parent) throws IOException {
    try {
      Path quickly = Files.createDirectory(parent.resolve("quickly"));
      XzProgram.unpack(archive, quickly);
      return quickly;
    } catch (IOException noSuchProgram) {
      Path fresh = Files.createDirectory(parent.resolve("fresh"));
      try (InputStream in = archive.open()) {
        TarArchive.unpack(in, fresh);
      }
      return fresh;
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
    boolean unused =
        directory.resolve(CONTENTS).toFile().setLastModified(System.currentTimeMillis());
  }

  /** Moves other versions that no server has started from for long to where they are deleted. */
  private void deleteUnused(Path dump) throws IOException {
    Instant limit = Instant.now().minus(KEPT_UNUSED);
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(directory.getParent())) {
      for (Path version : versions) {
        Path contents = version.resolve(CONTENTS);
        if (Files.exists(contents)
            && Files.getLastModifiedTime(contents).toInstant().isBefore(limit)) {
          Files.move(version, dump.resolve(version.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  private void finish() throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        DirectoryAccess.openProgram(file);
        String name = directory.relativize(file).toString();
        if (name.startsWith(SHARE) ? Files.isDirectory(file) : Files.isRegularFile(file)) {
          contents.add(size(name) + " " + name);
        }
      }
    }
    Files.write(directory.resolve(CONTENTS), contents);
  }
}
