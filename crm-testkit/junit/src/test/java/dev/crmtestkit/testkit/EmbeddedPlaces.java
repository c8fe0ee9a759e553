package dev.crmtestkit.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the embedded servers of a few JVMs put their files, and no other JVM does.
 *
 * @param root has the cache and the directory for temporary files
 * @param user goes into the names of what is shared with other users
 */
record EmbeddedPlaces(Path root, String user) implements AutoCloseable {

  private static final Path MEMORY = Path.of("/dev/shm");

  static EmbeddedPlaces in(Path root) throws IOException {
    Files.createDirectories(root.resolve("tmp"));
    return new EmbeddedPlaces(root, "places" + ProcessHandle.current().pid());
  }

  /** The system properties that lead a JVM here. */
  Map<String, String> properties() {
    return Map.of(
        "crm.testkit.database",
        "embedded",
        "crm.testkit.cache",
        cache().toString(),
        "java.io.tmpdir",
        root.resolve("tmp").toString(),
        "user.name",
        user);
  }

  /** What should be gone when nothing runs: directories, and the processes that work there. */
  List<String> leftovers() throws IOException {
    List<String> leftovers = new ArrayList<>(processes());
    for (Path parent :
        List.of(
            memory(),
            root.resolve("tmp").resolve("crm-testkit-" + user),
            cache().resolve("private"))) {
      if (Files.exists(parent)) {
        try (Stream<Path> content = Files.list(parent)) {
          content.forEach(path -> leftovers.add(path.toString()));
        }
      }
    }
    return leftovers;
  }

  private List<String> processes() {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(memory().toString()) || line.contains(root.toString()))
        .filter(line -> line.contains("postgres") && !line.contains("java"))
        .distinct()
        .toList();
  }

  private Path memory() {
    return MEMORY.resolve("crm-testkit-" + user);
  }

  private Path cache() {
    return root.resolve("cache");
  }

  /** The servers leave the empty directory of their user in memory; it is no user. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(memory());
  }
}
