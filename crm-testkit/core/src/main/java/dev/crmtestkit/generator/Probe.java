package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A named edge case among the rows of a data set. It has the same ids whatever the seed is.
 *
 * @param name such as {@code emoji}
 * @param description what is unusual about it, in a sentence
 * @param rows those that belong to it, by table; a table that has none is left out
 */
public record Probe(String name, String description, Map<CrmTable<?>, List<?>> rows) {

  public Probe {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /**
   * The row of {@code table} that belongs to this probe, the first where there are several.
   *
   * @throws IllegalArgumentException if it has none there
   */
  public <R> R row(CrmTable<R> table) {
    return rows(table).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "rows of the probe "
                        + name
                        + " must be asked for in "
                        + rows.keySet().stream()
                            .map(CrmTable::name)
                            .collect(Collectors.joining(", "))
                        + ", but were asked for in "
                        + table));
  }

  /** All rows of {@code table} that belong to this probe; none where it has none. */
  public <R> List<R> rows(CrmTable<R> table) {
    return rows.getOrDefault(table, List.of()).stream().map(table.rowType()::cast).toList();
  }
}
