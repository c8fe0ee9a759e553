package dev.crmtestkit.runner.describe;

import dev.crmtestkit.runner.describe.Figure.Line;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each of a few things was seen. */
final class Tally {

  private final Map<String, Long> counts = new LinkedHashMap<>();

  /** With these in this order, though they are never seen. */
  static Tally of(List<String> labels) {
    Tally tally = new Tally();
    labels.forEach(label -> tally.counts.put(label, 0L));
    return tally;
  }

  void see(String label) {
    counts.merge(label, 1L, Long::sum);
  }

  long count(String label) {
    return counts.getOrDefault(label, 0L);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Label, count and share. */
  List<Line> lines() {
    long total = total();
    return counts.entrySet().stream()
        .map(entry -> Line.of(entry.getKey(), entry.getValue(), Shares.of(entry.getValue(), total)))
        .toList();
  }

  /** The same, the most frequent first. */
  List<Line> mostFrequentFirst() {
    return lines().stream()
        .sorted(
            Comparator.comparing((Line line) -> -line.values().get(0).longValue())
                .thenComparing(Line::label))
        .toList();
  }
}
