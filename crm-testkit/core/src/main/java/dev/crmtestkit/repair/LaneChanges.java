package dev.crmtestkit.repair;

import java.util.List;

/**
 * How a lane differs from the data that it started with.
 *
 * @param tables those with changed rows, in the order of the catalogue
 * @param sequences those that moved
 */
public record LaneChanges(List<TableChanges<?>> tables, List<SequenceChange> sequences) {

  public LaneChanges {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  /** Whether no row changed. Sequences do not count: they move with a rolled-back insert, too. */
  public boolean isEmpty() {
    return tables.isEmpty();
  }
}
