package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whoever is behind databases of a server: lives as long as his session, and with it the lock that
 * tells others so.
 */
record Owner(LaneNames names, MaintenanceSession keeper, ServerFacts facts)
    implements AutoCloseable {

  static Owner connect(DatabaseAddress maintenance) {
    LaneNames names = new LaneNames();
    MaintenanceSession keeper =
        new MaintenanceSession(maintenance, session -> lock(session, names.owner()));
    try {
      ServerFacts facts = keeper.ask(ServerFacts::of);
      if (!facts.mayCreateDatabases()) {
        keeper.close();
        throw ServerFailure.mayNotCreateDatabases(maintenance);
      }
      return new Owner(names, keeper, facts);
    } catch (SQLException e) {
      keeper.close();
      throw ServerFailure.ofConnect(maintenance, e);
    }
  }

  private static boolean lock(Connection session, int owner) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_try_advisory_lock(" + LaneNames.LOCK_CLASS + ", " + owner + ")")) {
      return row.next();
    }
  }

  @Override
  public void close() {
    keeper.close();
  }
}
