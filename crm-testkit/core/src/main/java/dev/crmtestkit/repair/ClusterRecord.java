package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What all databases of a server share, as it is to be: as it was when the first lane was made. One
 * for all lanes of a server, so that what one of them takes for granted is no news to another. Safe
 * for use by several threads.
 */
public final class ClusterRecord {

  private @Nullable Things things;

  /** For a server of which nothing is known. */
  public ClusterRecord() {}

  /** Whatever is there when the next lane is made or looked at is taken for granted. */
  public synchronized void forget() {
    things = null;
  }

  synchronized Things things(Connection connection, boolean superuser) throws SQLException {
    Things known = things;
    if (known == null) {
      known = ClusterState.things(connection, superuser);
      things = known;
    }
    return known;
  }

  synchronized void accept(Things now) {
    things = now;
  }
}
