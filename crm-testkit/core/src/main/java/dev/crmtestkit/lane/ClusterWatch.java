package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Watches what all databases of a server share, for one lane. */
final class ClusterWatch {

  private final boolean superuser;
  private Things things;
  private String digest = "";

  ClusterWatch(LaneBaseline baseline) {
    this.superuser = baseline.superuser();
    this.things = baseline.cluster();
  }

  /**
   * What differs, in words.
   *
   * @param digestNow by which a server that nobody touched is recognized
   */
  List<String> findings(Connection connection, String digestNow) throws SQLException {
    if (digestNow.equals(digest)) {
      return List.of();
    }
    List<String> words = things.differences(ClusterState.things(connection, superuser));
    if (words.isEmpty()) {
      digest = digestNow;
    }
    return words;
  }

  /** Undoes what differs, and returns in words what could not be undone; that stays. */
  List<String> restore(Connection connection) throws SQLException {
    Things now = ClusterState.things(connection, superuser);
    List<String> reasons = new ArrayList<>();
    for (String statement : ClusterState.restoring(things, now)) {
      try (Statement jdbc = connection.createStatement()) {
        jdbc.execute(statement);
      } catch (SQLException e) {
        reasons.add(statement + " failed: " + e.getMessage());
      }
    }
    Things after = ClusterState.things(connection, superuser);
    reasons.addAll(things.differences(after));
    things = after;
    return reasons;
  }
}
