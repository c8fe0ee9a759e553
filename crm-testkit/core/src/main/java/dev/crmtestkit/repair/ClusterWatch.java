package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches what all databases of a server share, for one lane. */
final class ClusterWatch {

  private final boolean superuser;
  private final ClusterRecord cluster;
  private Look.@Nullable ClusterLook clean;

  /** For a lane that was just made. */
  ClusterWatch(Connection connection, boolean superuser, ClusterRecord cluster)
      throws SQLException {
    this.superuser = superuser;
    this.cluster = cluster;
    before(connection);
  }

  private Things before(Connection connection) throws SQLException {
    return cluster.things(connection, superuser);
  }

  /** What differs, in words; asks further unless {@code now} is as it was when nothing did. */
  List<String> findings(Connection connection, Look.ClusterLook now) throws SQLException {
    if (now.fresh() == 0 && now.equals(clean)) {
      return List.of();
    }
    List<String> words = before(connection).differences(ClusterState.things(connection, superuser));
    // What differs is fresh in this look only, so the next one has to ask again.
    clean = words.isEmpty() ? new Look.ClusterLook(now.rows(), 0, now.digest()) : null;
    return words;
  }

  /** Lets what differs stay, without a word. */
  void accept(Connection connection) throws SQLException {
    cluster.accept(ClusterState.things(connection, superuser));
  }

  /** Undoes what differs, and returns in words what could not be undone; that stays. */
  List<String> restore(Connection connection) throws SQLException {
    Things before = before(connection);
    Things now = ClusterState.things(connection, superuser);
    List<String> reasons = new ArrayList<>();
    for (String statement : ClusterState.restoring(before, now)) {
      try (Statement jdbc = connection.createStatement()) {
        jdbc.execute(statement);
      } catch (SQLException e) {
        reasons.add(statement + " failed: " + e.getMessage());
      }
    }
    Things after = ClusterState.things(connection, superuser);
    reasons.addAll(before.differences(after));
    cluster.accept(after);
    return reasons;
  }
}
