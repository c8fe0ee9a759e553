package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;

/**
 * What became of one row between two instants.
 *
 * @param <R> the record of the row
 */
public sealed interface RowChange<R> {

  CrmTable<R> table();

  /** The row as it is afterwards. */
  R row();

  /** When it came, or changed for the last time. */
  Instant at();

  /** A row that was not there before. */
  record Inserted<R>(CrmTable<R> table, R row, Instant at) implements RowChange<R> {}

  /**
   * A row that was there before and is different now.
   *
   * @param before the row as it was
   */
  record Updated<R>(CrmTable<R> table, R before, R row, Instant at) implements RowChange<R> {}
}
