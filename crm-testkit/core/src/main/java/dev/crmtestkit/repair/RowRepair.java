package dev.crmtestkit.repair;

import java.sql.SQLException;
import java.util.List;

/** A way to put rows and sequences back. */
interface RowRepair {

  /**
   * Does so within the transaction of its connection.
   *
   * @return the transactions that wrote rows, as xid8
   */
  List<Long> run(LaneVerdict verdict) throws SQLException;
}
