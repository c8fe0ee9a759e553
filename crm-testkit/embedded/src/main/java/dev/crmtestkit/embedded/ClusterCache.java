package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prepared data directories, each packed in a file of its own, which appears complete or not at
 * all. Any number of JVMs may use it at once: whoever reads a file that is replaced or deleted
 * meanwhile still reads the whole of it.
 *
 * @param directory the files and nothing else
 * @param staging where they are written before they get their names
 */
record ClusterCache(Path directory, Path staging) {

  /** How many are kept; each takes some 12 MB with the default data set. */
  static final int KEPT = 8;

  private static final String SUFFIX = ".pack";

  /** Part of every key; rises when a data directory is made in another way. */
  private static final int VERSION = 1;

  /** No capitals: some file systems do not tell them from small letters. */
  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9._-]{1,100}");

  static ClusterCache in(Path home) {
    return new ClusterCache(home.resolve("databases"), home.resolve("private"));
  }

  /** The place for what {@code fingerprint} prepares on the server {@code binaries}. */
  Path file(String fingerprint, String binaries) {
    String name = FILE_NAME.matcher(fingerprint).matches() ? fingerprint : digest(fingerprint);
    return directory.resolve(name + "-" + binaries + "-" + VERSION + SUFFIX);
  }

  /**
   * Opens a file of this cache, which thereby counts as used.
   *
   * @throws java.nio.file.NoSuchFileException when it is not there
   */
  Pack open(Path file) throws IOException {
    Pack pack = Pack.open(file);
    touch(file);
    return pack;
  }

  /** Packs {@code dataDirectory} into {@code file} and deletes what was not used for longest. */
  void store(Path dataDirectory, Path file) throws IOException {
    try (OwnedDirectory owned = OwnedDirectory.create(staging)) {
      Path written = owned.path().resolve("pack");
      PackWriter.pack(dataDirectory, written);
      Files.createDirectories(directory);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
    deleteOldest();
  }

  private void deleteOldest() throws IOException {
    List<Path> oldestLast = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(oldestLast::add);
    }
    oldestLast.sort(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed());
    for (int i = KEPT; i < oldestLast.size(); i++) {
      Files.deleteIfExists(oldestLast.get(i));
    }
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException readOnly) {
      return; // then nothing is deleted either
    }
  }

  private static String digest(String fingerprint) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = sha256.digest(fingerprint.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
