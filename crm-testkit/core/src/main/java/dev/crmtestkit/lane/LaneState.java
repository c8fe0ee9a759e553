package dev.crmtestkit.lane;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.lane.LaneReset.Way;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** What a lane was like when it was pristine: nothing was written since, or a clone is needed. */
final class LaneState {

  private final LaneBaseline baseline;
  private final String nextTransaction;

  private LaneState(LaneBaseline baseline, String nextTransaction) {
    this.baseline = baseline;
    this.nextTransaction = nextTransaction;
  }

  static LaneState pristine(Connection connection, CrmData data) throws SQLException {
    return pristine(connection, new LaneBaseline());
  }

  static LaneState pristine(Connection connection, LaneBaseline baseline) throws SQLException {
    return new LaneState(baseline, nextTransaction(connection));
  }

  LaneBaseline baseline() {
    return baseline;
  }

  LaneVerdict look(Connection connection) throws SQLException {
    boolean same = nextTransaction.equals(nextTransaction(connection));
    return new LaneVerdict(same ? Way.NONE : Way.CLONE, List.of(), List.of());
  }

  Optional<String> repair(Connection connection, LaneVerdict verdict) throws SQLException {
    return Optional.of("rows cannot be put back yet");
  }

  LaneChanges changes(Connection connection) throws SQLException {
    return new LaneChanges(List.of(), List.of());
  }

  List<String> restoreCluster(Connection connection) throws SQLException {
    return List.of();
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
