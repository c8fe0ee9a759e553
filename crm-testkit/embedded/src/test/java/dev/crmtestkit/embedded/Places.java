package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A cache and workplaces that one test has for itself, below {@code root}. */
record Places(Path root) {

  /** Unpacking the binaries takes most of a first start, so most tests share them. */
  private static final Path SHARED = Path.of("target", "shared-cache").toAbsolutePath();

  /** Places where the binaries are there already. */
  static Places withBinaries(Path root) throws IOException {
    Places places = new Places(root);
    Binaries.in(SHARED, BinariesArchive.onClassPath(Platform.current()));
    Files.createDirectories(places.cache());
    try {
      Files.createSymbolicLink(places.cache().resolve("binaries"), SHARED.resolve("binaries"));
    } catch (FileAlreadyExistsException linkedBefore) {
      return places;
    }
    return places;
  }

  Path cache() {
    return root.resolve("cache");
  }

  Path databases() {
    return cache().resolve("databases");
  }

  EmbeddedDatabaseProvider provider(Consumer<String> notices) {
    Workplace memory = new Workplace(root.resolve("memory"), true);
    Workplace disk = new Workplace(root.resolve("disk"), false);
    return new EmbeddedDatabaseProvider(
        new Settings(Postmaster.ANY_PORT, cache(), new Workplaces(List.of(memory, disk)), notices));
  }

  /** A provider for a test in which nothing is worth a notice. */
  EmbeddedDatabaseProvider provider() {
    return provider(
        notice -> {
          throw new AssertionError(notice);
        });
  }

  /** What should be gone when nothing runs: directories, and the processes that work there. */
  List<String> leftovers() throws IOException {
    List<String> leftovers = new ArrayList<>(processes());
    for (Path parent :
        List.of(root.resolve("memory"), root.resolve("disk"), cache().resolve("private"))) {
      if (Files.exists(parent)) {
        try (Stream<Path> content = Files.list(parent)) {
          content
              .filter(path -> !path.endsWith("binaries") && !path.endsWith("private"))
              .forEach(path -> leftovers.add(path.toString()));
        }
      }
    }
    return leftovers;
  }

  /**
   * The command lines of the servers that run here, once each: a process that a server has just
   * forked has its line, too, for a moment.
   */
  List<String> processes() {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(root.toString()) && line.contains("postgres"))
        .filter(line -> !line.contains("java"))
        .distinct()
        .toList();
  }
}
