package dev.crmtestkit.lane;

import dev.crmtestkit.generator.CrmData;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** What a lane was like when it was pristine: nothing was written since, or a clone is needed. */
final class LaneState {

  private final String nextTransaction;

  private LaneState(String nextTransaction) {
    this.nextTransaction = nextTransaction;
  }

  static LaneState pristine(Connection connection, CrmData data) throws SQLException {
    return new LaneState(nextTransaction(connection));
  }

  /** Whether nothing was changed. */
  boolean isUntouched(Connection connection) throws SQLException {
    return nextTransaction.equals(nextTransaction(connection));
  }

  /** How the lane was put right; nothing if it takes a new clone. */
  Optional<LaneReset.Way> putRight(Connection connection) throws SQLException {
    return isUntouched(connection) ? Optional.of(LaneReset.Way.NONE) : Optional.empty();
  }

  LaneChanges changes(Connection connection) throws SQLException {
    return new LaneChanges(List.of(), List.of());
  }

  private static String nextTransaction(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text")) {
      row.next();
      return row.getString(1);
    }
  }
}
