package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be known of a run afterwards, by a machine: {@code --report}. */
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
  void fact(String name, Object value) {
    facts.put(name, value);
  }

  void spec(CrmSpec spec) {
    fact("seed", spec.seed());
    fact("asOf", spec.asOf());
    fact("generatorVersion", CrmData.GENERATOR_VERSION);
  }

  void tables(List<TableResult> tables) {
    for (TableResult table : tables) {
      counts.put(table.table(), table.rows());
      timing(table.table(), table.duration());
    }
  }

  void rows(Map<CrmTable<?>, Long> rows) {
    rows.forEach((table, count) -> counts.put(table.name(), count));
  }

  void check(String name, long violations, List<String> examples) {
    checks.add(Map.of("name", name, "violations", violations, "examples", examples));
  }

  /** How long a part of the run took; in milliseconds in the file. */
  void timing(String part, Duration duration) {
    timings.put(part, duration.toMillis());
  }

  void warning(String sentence) {
    warnings.add(sentence);
  }

  void error(String sentence) {
    errors.add(sentence);
  }

  /** The file that the settings name, which must be writable before anything else is done. */
  static Optional<Path> file(Settings settings) {
    Optional<Given> given = settings.find(Setting.REPORT);
    return given.map(
        report -> {
          Path file = path(report);
          Path folder = file.getParent();
          if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw report.refused("a file in a folder that is there and can be written to");
          }
          return file;
        });
  }

  /** Writes everything under a private name first, so that nobody reads half of it. */
  void write(Path file, int exitCode) throws IOException {
    Path part = Files.createTempFile(file.getParent(), ".report", ".part");
    try {
      Files.writeString(part, JsonText.of(content(exitCode), true) + "\n");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
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
