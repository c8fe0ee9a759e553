package dev.crmtestkit.export;

import dev.crmtestkit.model.CrmTable;

/** Is told how far an export has come, in the thread that writes. */
public interface ExportListener {

  /** Nobody listens. */
  ExportListener NONE = new ExportListener() {};

  /** The first of {@code rows} rows is about to be written. */
  default void started(CrmTable<?> table, long rows) {}

  /** So many rows of the table have been written; called every few thousand rows. */
  default void progressed(CrmTable<?> table, long rows) {}

  /** The table is whole. */
  default void finished(TableExport table) {}
}
