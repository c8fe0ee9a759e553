package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The sessions that tests get of a lane: as many as they ask for at once, of which a few are kept.
 * No thread and no pool of a library: those take longer to start than a test does to run. Safe for
 * use by several threads.
 */
final class LaneSessions implements DataSource {

  private static final int KEPT = 4;

  private final PGSimpleDataSource source;
  private final boolean shared;
  private final UnaryOperator<SQLException> explanation;
  private final Deque<LentSession> idle = new ArrayDeque<>();
  private final Map<Integer, LentSession> lent = new ConcurrentHashMap<>();

  /**
   * @param shared whether several tests have the lane at once: then a session is made as new
   *     whenever it comes back
   * @param explanation of a failure to open a session
   */
  LaneSessions(DatabaseAddress address, boolean shared, UnaryOperator<SQLException> explanation) {
    this.source = Sessions.source(address);
    this.shared = shared;
    this.explanation = explanation;
  }

  /** Opens one, so that the first test does not wait for it. */
  void open(String warmUp) throws SQLException {
    LentSession session = new LentSession(this, source.getConnection());
    session.execute(warmUp);
    keep(session);
  }

  @Override
  public Connection getConnection() throws SQLException {
    LentSession session = poll();
    if (session == null) {
      session = newSession();
    }
    lent.put(session.pid(), session);
    try {
      return session.lend();
    } catch (SQLException e) {
      lent.remove(session.pid());
      session.close();
      throw e;
    }
  }

  private LentSession newSession() throws SQLException {
    try {
      return new LentSession(this, source.getConnection());
    } catch (SQLException e) {
      throw explanation.apply(e);
    }
  }

  /** Of whoever wants to be another user; such a session is none of ours. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return source.getConnection(user, password);
  }

  void takeBack(LentSession session) {
    if (!lent.remove(session.pid(), session)) {
      return; // ended meanwhile
    }
    try {
      if (shared) {
        session.discard();
      }
      keep(session);
    } catch (SQLException e) {
      session.close();
    }
  }

  private void keep(LentSession session) {
    if (!push(session)) {
      session.close();
    }
  }

  private synchronized boolean push(LentSession session) {
    if (idle.size() >= KEPT) {
      return false;
    }
    idle.push(session);
    return true;
  }

  private synchronized @Nullable LentSession poll() {
    return idle.poll();
  }

  /** Takes those that nobody has, for a moment; they are to be given to {@link #putBack}. */
  synchronized List<LentSession> takeIdle() {
    List<LentSession> taken = new ArrayList<>(idle);
    idle.clear();
    return taken;
  }

  void putBack(List<LentSession> sessions) {
    sessions.forEach(this::keep);
  }

  /** The sessions that tests have now, by process id. */
  Map<Integer, LentSession> lent() {
    return Map.copyOf(lent);
  }

  /** Gives up a session that has ended, or is to end. */
  void forget(LentSession session) {
    lent.remove(session.pid(), session);
    session.close();
  }

  void closeAll() {
    lent().values().forEach(this::forget);
    takeIdle().forEach(LentSession::close);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("these connections do not log");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("a lane's data source is no " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  @Override
  public String toString() {
    return "connections of " + source.getURL();
  }
}
