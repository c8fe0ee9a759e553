package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The repair of a superuser, for whom the server neither fires ordinary triggers nor follows
 * foreign keys: so tables can be put right one by one, in any order.
 */
record FreeRepair(Connection connection) implements RowRepair {

  @Override
  public List<Long> run(LaneVerdict verdict) throws SQLException {
    RepairSql sql = new RepairSql();
    verdict.tables().forEach(sql::deleteFresh);
    sql.setSequences(verdict.sequences());
    List<Long> transaction = sql.executeForTransaction(connection);
    for (TableLook look : verdict.tables()) {
      MissingRows.fill(connection, look);
    }
    return transaction;
  }
}
