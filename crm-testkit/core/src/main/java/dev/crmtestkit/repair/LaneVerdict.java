package dev.crmtestkit.repair;

import java.util.List;

/**
 * How a lane differs from what it was.
 *
 * @param tables those whose rows changed, in the order of the baseline
 * @param sequences those that moved
 * @param beyond what cannot be put back by rows and sequences, a sentence each
 * @param cluster what changed for all databases of the server, which a new clone does not undo, a
 *     sentence each
 * @param snapshot the transactions that the look saw
 */
record LaneVerdict(
    List<TableLook> tables,
    List<SequenceMove> sequences,
    List<String> beyond,
    List<String> cluster,
    String snapshot) {

  LaneVerdict {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    beyond = List.copyOf(beyond);
    cluster = List.copyOf(cluster);
  }

  /** The cheapest way that surely puts this lane right; what changed for all lanes is another's. */
  LaneReset.Way way() {
    if (!beyond.isEmpty()) {
      return LaneReset.Way.CLONE;
    }
    if (tables.stream().anyMatch(TableLook::isWhole)) {
      return LaneReset.Way.RELOAD;
    }
    return tables.isEmpty() && sequences.isEmpty() ? LaneReset.Way.NONE : LaneReset.Way.REPAIR;
  }

  /** How many rows a repair has to write; tells whether a clone is quicker. */
  long rowsToWrite() {
    return tables.stream().mapToLong(TableLook::toWrite).sum();
  }
}
