package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.repair.LaneRepair;
import dev.crmtestkit.repair.LaneReset;
import dev.crmtestkit.repair.LaneReset.Way;
import dev.crmtestkit.repair.LaneState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A test's database: its address never changes, and its data equals the spec whenever it was reset.
 * One test at a time has it (but see {@link LanePool#readOnly()}); its methods are for the thread
 * that conducts the test.
 */
public final class Lane {

  private final LanePool pool;
  private final DatabaseAddress address;
  private final boolean shared;
  private final LaneSessions sessions;
  private @Nullable Connection conductor;
  private @Nullable LaneState state;
  private volatile boolean kept;

  Lane(LanePool pool, DatabaseAddress address, boolean shared) {
    this.pool = pool;
    this.address = address;
    this.shared = shared;
    this.sessions = new LaneSessions(address, shared, pool.server()::explained);
  }

  public DatabaseAddress address() {
    return address;
  }

  /**
   * Sessions of this lane; one is ready. There are as many as are asked for. Those that a test
   * leaves open are ended by the reset.
   */
  public DataSource dataSource() {
    return sessions;
  }

  /** What the lane holds when it is pristine. */
  public CrmData data() {
    return pool.data();
  }

  /** How the lane differs from {@link #data()} now. Changes nothing. */
  public synchronized LaneChanges changes() {
    try {
      return state().changes(conductor());
    } catch (SQLException e) {
      throw pool.server().failure(address.database() + " cannot be compared with its data", e);
    }
  }

  /**
   * Puts the lane right: ends and names what the test left behind, then takes the cheapest way that
   * is surely safe. Sessions of an application's pool live on where they are idle and no new clone
   * is needed.
   *
   * @throws IllegalStateException if the lane is kept
   */
  public synchronized LaneReset reset() {
    refuseIfKept();
    long start = System.nanoTime();
    List<String> leftovers = new ArrayList<>();
    LaneRepair repair = repair(leftovers);
    leftovers.addAll(repair.sentences());
    if (repair.way().isEmpty()) {
      pool.replace(this);
    }
    restoreServer(repair, leftovers);
    selfCheck();
    Way way = repair.way().orElse(Way.CLONE);
    if (shared && way != Way.NONE) {
      leftovers.add("the read-only database was written into; it was put right");
    }
    LaneReset reset = new LaneReset(way, leftovers, since(start));
    pool.server().count(statistics -> statistics.with(reset));
    return reset;
  }

  /**
   * Resets the lane only if somebody has written into it since it was last reset, such as a thread
   * of the application. Sessions are not looked at.
   */
  public synchronized LaneReset ensurePristine() {
    refuseIfKept();
    long start = System.nanoTime();
    try {
      if (state().isPristine(conductor())) {
        selfCheck();
        return new LaneReset(Way.NONE, List.of(), since(start));
      }
    } catch (SQLException e) {
      pool.server().notice(address.database() + " could not be looked at", e);
    }
    return reset();
  }

  /**
   * Gives a lane that was reset to whoever borrows one next. The one that all read has a reader
   * less then; a kept one is left alone.
   */
  public void giveBack() {
    boolean wasLent = pool.server().loans().end(this);
    if (kept) {
      disconnect();
    } else if (wasLent && !shared) {
      pool.takeBack(this);
    }
  }

  /** For a lane that cannot be put right: nobody gets it again. A kept one stays. */
  public void giveUp() {
    pool.server().loans().endAll(this);
    if (!kept) {
      pool.server().giveUp(this);
    }
  }

  /**
   * Leaves the database as it is, for somebody to look at: it is neither used again nor dropped
   * when the server is closed. It stays for seven days, or as long as its server: whoever stops
   * that asks {@link LaneServer#kept()} first.
   */
  public synchronized void keep() {
    if (!kept) {
      kept = true;
      pool.server().keep(this);
    }
  }

  Lane lend() {
    pool.server().loans().begin(this);
    return this;
  }

  boolean isShared() {
    return shared;
  }

  boolean isLent() {
    return pool.server().loans().has(this);
  }

  /** Opens the sessions, of a database that is pristine. */
  synchronized void connect() throws SQLException {
    Connection opened = Sessions.conductor(address);
    conductor = opened;
    sessions.open(pool.warmUp(opened));
    state = pool.pristine(opened, shared);
  }

  synchronized void disconnect() {
    sessions.closeAll();
    if (conductor != null) {
      Sessions.closeQuietly(conductor);
      conductor = null;
    }
  }

  private LaneRepair repair(List<String> leftovers) {
    try {
      boolean inUse = shared;
      if (!shared) {
        Leftovers.Ended ended =
            Leftovers.end(conductor(), sessions, pool.server().facts().twoPhase());
        leftovers.addAll(ended.sentences());
        inUse = ended.inUse();
      }
      return LaneRepair.of(state(), conductor(), pool.rows(), inUse);
    } catch (SQLException e) {
      return LaneRepair.impossible(
          List.of("the database could not be put right: " + ServerFailure.reason(e)));
    }
  }

  /**
   * Other tests must not be running on a server that is put right as a whole. What others do to a
   * server of theirs is none of our business.
   */
  private void restoreServer(LaneRepair repair, List<String> leftovers) {
    if (repair.cluster().isEmpty()) {
      return;
    }
    try {
      if (!pool.server().isOwn()) {
        state().acceptCluster(conductor());
      } else {
        pool.server().loans().ifAlone(this, () -> restoreCluster(repair, leftovers));
      }
    } catch (SQLException e) {
      throw pool.server().failure("the server could not be put right", e);
    }
  }

  private void restoreCluster(LaneRepair repair, List<String> leftovers) throws SQLException {
    leftovers.addAll(repair.cluster());
    leftovers.addAll(state().restoreCluster(conductor()));
  }

  private void selfCheck() {
    try {
      state().selfCheck(address.database(), conductor());
    } catch (SQLException e) {
      throw pool.server().failure(address.database() + " cannot be compared with its data", e);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void refuseIfKept() {
    if (kept) {
      throw new IllegalStateException(
          address.database() + " is kept as it is and must not be reset: borrow another lane");
    }
  }

  private Connection conductor() throws SQLException {
    if (conductor == null) {
      throw new SQLException("the lane is not connected");
    }
    return conductor;
  }

  private LaneState state() throws SQLException {
    if (state == null) {
      throw new SQLException("the lane was never pristine");
    }
    return state;
  }
}
