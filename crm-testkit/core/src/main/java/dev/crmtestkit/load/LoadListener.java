package dev.crmtestkit.load;

import dev.crmtestkit.model.CrmTable;

/**
 * Hears how a load goes on, in the loading thread. Until the load returns, all of it may still be
 * rolled back; an exception from here does so.
 */
public interface LoadListener {

  /** Does not listen. */
  LoadListener NONE = new LoadListener() {};

  /** The first of {@code rows} rows is about to be sent. */
  default void started(CrmTable<?> table, long rows) {}

  /** So many rows were sent; said about every 10,000. */
  default void progressed(CrmTable<?> table, long rowsSoFar) {}

  /** All rows are in the table. */
  default void finished(TableLoad load) {}
}
