package dev.crmtestkit.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A container as we want it, and what it says when it does not start. */
final class PostgresContainer {

  static final String DATABASE = "crm";
  static final String USER = "postgres";
  static final String PASSWORD = "postgres";

  /** Tells whose a container is that a killed JVM left behind. */
  static final String DIRECTORY = "dev.crmtestkit.directory";

  /** The engine's 64 MB are too few for an index that is built by several processes. */
  private static final long SHARED_MEMORY = 256L << 20;

  private PostgresContainer() {}

  static PostgreSQLContainer of(String image, String dataDirectory, boolean reused) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
            .withDatabaseName(DATABASE)
            .withUsername(USER)
            .withPassword(PASSWORD)
            .withEnv("POSTGRES_INITDB_ARGS", "--no-sync --encoding=UTF8 --locale=C.UTF-8")
            .withEnv("TZ", "UTC")
            .withSharedMemorySize(SHARED_MEMORY)
            .withCommand(command())
            .waitingFor(new ServerAnswers())
            .withReuse(reused);
    return reused
        ? container // one for all directories: containers are known again by their labels, too
        : container
            .withTmpFs(Map.of(dataDirectory, "rw"))
            .withLabel(DIRECTORY, System.getProperty("user.dir"));
  }

  /** The last complaint of the server, or else of Testcontainers. */
  static String reason(PostgreSQLContainer container, RuntimeException failure) {
    if (container.getContainerId() != null) {
      List<String> log = container.getLogs().lines().filter(line -> !line.isBlank()).toList();
      if (!log.isEmpty()) {
        return log.get(log.size() - 1).strip();
      }
    }
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage()).strip();
  }

  /** In a fixed order: containers are known again by it. */
  private static String[] command() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("fsync", "off");
    settings.put("synchronous_commit", "off");
    settings.put("full_page_writes", "off");
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("autovacuum", "off");
    settings.put("max_connections", "200");
    settings.put("max_prepared_transactions", "10");
    settings.put("timezone", "UTC");
    List<String> command = new ArrayList<>(List.of("postgres"));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command.toArray(new String[0]);
  }
}
