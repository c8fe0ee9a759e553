package dev.crmtestkit.repair;

import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.CrmTable;

/** A table of a lane, and where its pristine rows come from. */
sealed interface WatchedTable {

  /** With its schema, quoted where need be. */
  String name();

  /** How many rows it has when it is pristine. */
  long count();

  /**
   * A CRM table as the generator fills it: any of its rows can be computed.
   *
   * @param <R> the record of the rows
   */
  record Computed<R>(Rows<R> rows) implements WatchedTable {

    CrmTable<R> table() {
      return rows.table();
    }

    /** Whether ids are numbers, in the order of the rows; else they are UUIDs. */
    boolean hasNumbers() {
      return MissingRows.hasNumbers(table());
    }

    @Override
    public String name() {
      return "crm." + table().name();
    }

    @Override
    public long count() {
      return rows.count();
    }
  }

  /** A small table that the application brought; its rows are kept in memory. */
  record Kept(String name, KeptRows rows) implements WatchedTable {

    @Override
    public long count() {
      return rows.lines().size();
    }
  }

  /** A table that nobody can fill again: too large to be kept, or a materialized view. */
  record Beyond(String name, long count) implements WatchedTable {}
}
