package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be known of a run afterwards, by a machine: {@code --report}. Several threads may
 * share it: the one that ends a run that was interrupted is another.
 */
final class RunReport {

  private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final long startNanos = System.nanoTime();
  private final String command;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final Map<String, Object> counts = new LinkedHashMap<>();
  private final Map<String, Object> timings = new LinkedHashMap<>();
  private final List<Object> checks = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  RunReport(String command) {
    this.command = command;
  }

  /** Whatever else is to be known, such as the checks of verify. */
  synchronized void fact(String name, Object value) {
    facts.put(name, value);
  }

  synchronized void spec(CrmSpec spec) {
    fact("seed", spec.seed());
    fact("asOf", spec.asOf());
    fact("generatorVersion", CrmData.GENERATOR_VERSION);
  }

  synchronized void tables(List<TableResult> tables) {
    for (TableResult table : tables) {
      counts.put(table.table(), table.rows());
      timing(table.table(), table.duration());
    }
  }

  synchronized void rows(Map<CrmTable<?>, Long> rows) {
    rows.forEach((table, count) -> counts.put(table.name(), count));
  }

  synchronized void check(String name, long violations, List<String> examples) {
    checks.add(Map.of("name", name, "violations", violations, "examples", examples));
  }

  /** How long a part of the run took; in milliseconds in the file. */
  synchronized void timing(String part, Duration duration) {
    timings.put(part, duration.toMillis());
  }

  synchronized void warning(String sentence) {
    warnings.add(sentence);
  }

  synchronized void error(String sentence) {
    errors.add(sentence);
  }

  /** The file that the settings name, which must be writable before anything else is done. */
  static Optional<Path> file(Settings settings) {
    Optional<Given> given = settings.find(Setting.REPORT);
    return given.map(
        report -> {
          Path file = path(report);
          Path folder = file.getParent();
          boolean isWritable =
              isDevice(file) ? Files.isWritable(file) : folder != null && Files.isWritable(folder);
          if (!isWritable || Files.isDirectory(file)) {
            throw report.refused("a file in a folder that is there and can be written to");
          }
          return file;
        });
  }

  /** Writes everything under another name first, so that nobody reads half of it. */
  synchronized void write(Path file, int exitCode) throws IOException {
    String text = JsonText.of(content(exitCode), true) + "\n";
    if (isDevice(file)) {
      Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A pipe and the like stay what they are, also where /dev/stdout leads to a file. */
  private static boolean isDevice(Path file) {
    return Files.exists(file)
        && (!Files.isRegularFile(file) || file.startsWith("/dev") || file.startsWith("/proc"))
        && !Files.isDirectory(file);
  }

  private Map<String, Object> content(int exitCode) {
    timing("total", Duration.ofNanos(System.nanoTime() - startNanos));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("command", command);
    content.put("exitCode", exitCode);
    content.put("startedAt", startedAt);
    content.putAll(facts);
    content.put("counts", counts);
    content.put("timings", timings);
    if (!checks.isEmpty()) {
      content.put("checks", checks);
    }
    content.put("warnings", warnings);
    content.put("errors", errors);
    return content;
  }

  private static Path path(Given report) {
    try {
      return Path.of(report.value()).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw report.refused("the name of a file");
    }
  }
}
