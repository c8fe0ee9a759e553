package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGPooledConnection;

/** A session that tests are lent, one after the other. Whoever holds it is its only user. */
final class LentSession implements ConnectionEventListener {

  private final LaneSessions home;
  private final Connection physical;
  private final PGPooledConnection pooled;
  private final int pid;
  private volatile boolean used;
  private volatile String borrower = "";

  LentSession(LaneSessions home, Connection physical) throws SQLException {
    this.home = home;
    this.physical = physical;
    this.pooled = new PGPooledConnection(physical, true);
    this.pid = physical.unwrap(PGConnection.class).getBackendPID();
    pooled.addConnectionEventListener(this);
  }

  int pid() {
    return pid;
  }

  /** Where in the test's code it was asked for; empty if that cannot be said. */
  String borrower() {
    return borrower;
  }

  boolean isUsed() {
    return used;
  }

  /** What the test gets: it goes back when that is closed. */
  Connection lend() throws SQLException {
    used = true;
    borrower = Borrower.ofThisThread();
    if (physical.isReadOnly()) {
      physical.setReadOnly(false);
    }
    physical.setNetworkTimeout(Runnable::run, 0);
    return pooled.getConnection();
  }

  /**
   * Takes everything back that was done to the session, so that it is as if it were new.
   *
   * @return the channels it listened to
   */
  List<String> discard() throws SQLException {
    try (Statement statement = physical.createStatement()) {
      List<String> channels = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select pg_listening_channels()")) {
        while (rows.next()) {
          channels.add(rows.getString(1));
        }
      }
      statement.execute("discard all");
      used = false;
      return channels;
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = physical.createStatement()) {
      statement.execute(sql);
    }
  }

  void close() {
    pooled.removeConnectionEventListener(this);
    try {
      pooled.close();
    } catch (SQLException e) {
      Sessions.closeQuietly(physical); // it was lost, or ended by us
    }
  }

  @Override
  public void connectionClosed(ConnectionEvent event) {
    home.takeBack(this);
  }

  /** The session is lost, so nobody may get it again. */
  @Override
  public void connectionErrorOccurred(ConnectionEvent event) {
    home.forget(this);
  }
}
