package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.TableAdvance;
import dev.crmtestkit.model.CrmTable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    fact("since", spec.since());
    fact("locale", spec.locales().toString());
    fact("profile", spec.tuning().profile().label());
    fact("openShare", spec.tuning().openShare());
    fact("contactSlope", spec.tuning().contactSlope());
    fact("missingData", spec.tuning().missingData());
    fact("probes", spec.probes());
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

  /** The changes of each table; the counts are those of the rows that were written. */
  synchronized void advanced(List<TableAdvance> tables) {
    Map<String, Object> changes = new LinkedHashMap<>();
    for (TableAdvance table : tables) {
      Map<String, Object> numbers = new LinkedHashMap<>();
      numbers.put("inserted", table.inserted());
      numbers.put("updated", table.updated());
      numbers.put("leftAlone", table.leftAlone());
      changes.put(table.table().name(), numbers);
      counts.put(table.table().name(), table.inserted() + table.updated());
    }
    fact("changes", changes);
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

  /** All of it, as JSON. */
  synchronized String json(int exitCode) {
    return JsonText.of(content(exitCode), true) + "\n";
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
}
