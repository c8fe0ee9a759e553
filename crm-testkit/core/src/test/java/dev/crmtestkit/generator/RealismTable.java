package dev.crmtestkit.generator;

import static dev.crmtestkit.generator.Measurement.number;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of every row of docs/data.md over the whole panel, as text. */
final class RealismTable {

  /** These rows have exact invariants only. */
  static final Set<Integer> WITHOUT_STATISTIC = Set.of(1, 13, 14, 15, 16, 21, 23);

  private static final String LINE = "%3s | %-29s | %10s | %-40s | %8s | %-16s | %4s | %6s%n";

  /** The number of violations by row. */
  private final Map<Integer, Long> violations;

  RealismTable(Map<Integer, Long> violations) {
    this.violations = Map.copyOf(violations);
  }

  /** A line for each row, with the measurement that came nearest to its bound. */
  @Override
  public String toString() {
    return line("row", "subject", "violations", "nearest statistic", "value", "bound", "seed", "n")
        + RealismRows.ALL.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(RealismRow row) {
    Object found = row.hasInvariants() ? violations.getOrDefault(row.number(), 0L) : "-";
    return nearest(row)
        .map(
            nearest ->
                line(
                    row.number(),
                    row.subject(),
                    found,
                    nearest.measurement.statistic(),
                    number(nearest.measurement.value()),
                    nearest.measurement.bound(),
                    nearest.sample.seed(),
                    nearest.sample.size()))
        .orElseGet(() -> line(row.number(), row.subject(), found, "-", "-", "-", "-", "-"));
  }

  private static Optional<Measured> nearest(RealismRow row) {
    return Sample.panel()
        .flatMap(sample -> row.measure(sample).stream().map(m -> new Measured(sample, m)))
        .max(Comparator.comparing(measured -> measured.measurement.nearness()));
  }

  private static String line(Object... cells) {
    return LINE.formatted(cells).stripTrailing() + "\n";
  }

  /** A measurement and of what it is. */
  private record Measured(Sample sample, Measurement measurement) {}
}
