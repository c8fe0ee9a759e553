package dev.crmtestkit.repair;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The repair of a user who owns the tables and no more: foreign keys are followed. Fresh rows go
 * with all that refers to them; then a second look tells what that took along, and the rows come
 * back parents first.
 */
record OwnerRepair(Connection connection, LookSql sql, Pristine pristine) implements RowRepair {

  /** A round follows a chain of references one step; theirs are at most four. */
  private static final int MOST_ROUNDS = 8;

  @Override
  public List<Long> run(LaneVerdict verdict) throws SQLException {
    List<Long> transaction = List.of();
    List<TableLook> changed = verdict.tables();
    List<SequenceMove> moved = verdict.sequences();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      transaction = delete(changed, moved);
      changed = sql.look(connection, pristine.unsettled()).changed();
      moved = List.of();
      if (changed.stream().allMatch(OwnerRepair::isOnlyLacking)) {
        for (TableLook look : changed) {
          MissingRows.fill(connection, look);
        }
        return transaction;
      }
    }
    throw new SQLException("rows go on changing while they are deleted");
  }

  private static boolean isOnlyLacking(TableLook look) {
    return look.fresh() == 0 && (look.rows() == 0 || !look.isWhole());
  }

  private List<Long> delete(List<TableLook> changed, List<SequenceMove> moved) throws SQLException {
    RepairSql deletes = new RepairSql();
    List<TableLook> childrenFirst = new ArrayList<>(changed);
    Collections.reverse(childrenFirst);
    for (TableLook look : childrenFirst) {
      if (look.table() instanceof WatchedTable.Computed<?> computed) {
        deleteReferring(computed.table(), look, deletes);
      }
      deletes.deleteFresh(look);
    }
    return deletes.setSequences(moved).executeForTransaction(connection);
  }

  /** Where the server would refuse the delete, or change the referring row, that row goes first. */
  private static void deleteReferring(CrmTable<?> parent, TableLook look, RepairSql deletes) {
    Set<String> ids = look.ids();
    for (CrmTable<?> child : CrmTable.all()) {
      for (Reference reference : child.references()) {
        if (reference.parent().equals(parent) && (look.isWhole() || !ids.isEmpty())) {
          String column = reference.column();
          String where =
              look.isWhole() ? " where " + column + " is not null" : RepairSql.where(column, ids);
          deletes.add("delete from crm." + child + where);
        }
      }
    }
  }
}
