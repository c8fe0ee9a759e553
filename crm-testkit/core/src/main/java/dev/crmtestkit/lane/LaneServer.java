package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.repair.ClusterRecord;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A PostgreSQL server on which lanes live, seen from this JVM. Safe for use by several threads; any
 * number of JVMs may use one server at the same time. Databases that a JVM left behind when it died
 * are dropped by the next that connects.
 */
public final class LaneServer implements AutoCloseable {

  private static final Duration KEPT_FOR = Duration.ofDays(7);

  private final Owner owner;
  private final Consumer<String> notices;
  private final Clock clock = Clock.systemUTC();
  private final Background background;
  private final Sweeper sweeper;
  private final LaneDatabases databases;
  private final Templates templates;
  private final IdleLanes idle;
  private final Map<String, LanePool> pools = new ConcurrentHashMap<>();
  private final Set<Lane> connected = ConcurrentHashMap.newKeySet();
  private final List<DatabaseAddress> kept = new CopyOnWriteArrayList<>();
  private final Tally tally = new Tally();
  private final Loans loans = new Loans();
  private final ClusterRecord cluster = new ClusterRecord();
  private final boolean own;
  private volatile boolean closed;

  private LaneServer(
      Owner owner, boolean own, DatabaseAddress maintenance, Consumer<String> notices) {
    this.owner = owner;
    this.own = own;
    this.notices = notices;
    background = new Background(notices);
    sweeper = new Sweeper(owner.keeper(), notices, clock);
    databases = new LaneDatabases(maintenance, owner.names(), owner.keeper(), owner.facts());
    templates = new Templates(maintenance, owner.keeper(), databases, notices, clock);
    idle = new IdleLanes(owner.facts().idleLanes());
  }

  /**
   * The server that {@code maintenance} is on.
   *
   * @param maintenance any database of the server, which is not changed; its user may create
   *     databases
   * @param notices gets a sentence whenever something is not as it should be but goes on; from any
   *     thread
   * @throws CrmException when it cannot be reached, or the user may not create databases
   */
  public static LaneServer connect(DatabaseAddress maintenance, Consumer<String> notices) {
    return connect(maintenance, false, notices);
  }

  /**
   * Like {@link #connect}, for a server that nobody else uses, and that is thrown away when this is
   * closed: then no time is spent on dropping lanes. What tests change for the server as a whole,
   * such as roles, is undone.
   */
  public static LaneServer connectToOwn(DatabaseAddress maintenance, Consumer<String> notices) {
    return connect(maintenance, true, notices);
  }

  private static LaneServer connect(
      DatabaseAddress maintenance, boolean own, Consumer<String> notices) {
    LaneServer server = new LaneServer(Owner.connect(maintenance), own, maintenance, notices);
    server.sweep();
    return server;
  }

  /**
   * The lanes that hold what {@code preparation} leaves behind; its template is built when it is
   * not there.
   *
   * @param data the rows that the preparation loads
   */
  public LanePool lanes(CrmData data, Preparation preparation) {
    refuseIfClosed();
    LanePool pool =
        pools.computeIfAbsent(
            preparation.fingerprint(), key -> new LanePool(this, data, preparation));
    pool.prepare();
    return pool;
  }

  /** Sees to it that the template is there, for whoever keeps the server's data directory. */
  public void prepareTemplate(Preparation preparation) {
    refuseIfClosed();
    template(preparation);
  }

  /** What happened so far. */
  public LaneStatistics statistics() {
    return tally.soFar();
  }

  /** The databases that {@link Lane#keep()} was asked to leave as they are. */
  public List<DatabaseAddress> kept() {
    return List.copyOf(kept);
  }

  /**
   * Ends all sessions and drops every lane that is not kept; on a server of our own without kept
   * ones the lanes are left to whoever stops it.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    try {
      endSessions();
      if (!own || !kept.isEmpty()) { // for the sake of a kept one the server may go on
        dropLanes();
      }
    } finally {
      databases.close();
      owner.close();
    }
  }

  private void dropLanes() {
    try {
      databases.dropAll();
      sweeper.drop(sweeper.orphans());
    } catch (SQLException e) {
      notice("lanes are left behind", e);
    }
  }

  private void endSessions() {
    closed = true;
    background.close();
    pools.values().forEach(LanePool::close);
    connected.forEach(Lane::disconnect);
  }

  private void sweep() {
    try {
      List<String> orphans = sweeper.orphans();
      if (!orphans.isEmpty()) {
        background.run(() -> sweeper.drop(orphans));
      }
    } catch (SQLException e) {
      notice("what other processes left behind cannot be found", e);
    }
  }

  Template template(Preparation preparation) {
    loans.begin(preparation);
    try {
      Templates.Found found = templates.of(preparation);
      count(counted -> counted.withTemplate(found.built()));
      if (found.built()) {
        cluster.forget(); // a changelog may make roles
        background.run(this::dropOldTemplates);
      }
      return found.template();
    } catch (SQLException e) {
      throw failure("the template of " + preparation + " could not be built", e);
    } finally {
      loans.end(preparation);
    }
  }

  private void dropOldTemplates() {
    try {
      sweeper.drop(sweeper.oldTemplates());
    } catch (SQLException e) {
      notice("old templates cannot be found", e);
    }
  }

  void opened(Lane lane) {
    refuseIfClosed();
    connected.add(lane);
    count(LaneStatistics::withLane);
  }

  /** A lane that nobody has. Of too many, the one that waited longest is dropped. */
  void idle(Lane lane) {
    idle.add(lane).ifPresent(this::giveUp);
  }

  /** Whether the lane was still there; if so it is the caller's. */
  boolean noLongerIdle(Lane lane) {
    return idle.remove(lane);
  }

  void giveUp(Lane lane) {
    connected.remove(lane);
    background.run(
        () -> {
          lane.disconnect();
          drop(lane.address());
        });
  }

  void dropLater(DatabaseAddress database) {
    background.run(() -> drop(database));
  }

  private void drop(DatabaseAddress database) {
    try {
      databases.drop(database);
    } catch (SQLException e) {
      throw failure(database.database() + " could not be dropped", e);
    }
  }

  /** Whether nobody else uses this server. */
  boolean isOwn() {
    return own;
  }

  /** Who is at work on this server. */
  Loans loans() {
    return loans;
  }

  /** What its databases share. */
  ClusterRecord cluster() {
    return cluster;
  }

  void keep(Lane lane) {
    kept.add(lane.address());
    try {
      databases.keep(lane.address(), DatabaseComment.ofKept(KEPT_FOR, clock));
    } catch (SQLException e) {
      throw failure(lane.address().database() + " cannot be kept", e);
    }
  }

  void count(UnaryOperator<LaneStatistics> more) {
    tally.add(more);
  }

  LaneNames names() {
    return owner.names();
  }

  ServerFacts facts() {
    return owner.facts();
  }

  LaneDatabases databases() {
    return databases;
  }

  Background background() {
    return background;
  }

  CrmException failure(String what, SQLException failure) {
    return ServerFailure.of(what, owner.keeper(), failure);
  }

  /** For a test that asks for a connection and gets none. */
  SQLException explained(SQLException failure) {
    return ServerFailure.isTooManyConnections(failure)
        ? new SQLException(
            ConnectionLimit.reached(owner.keeper(), failure), failure.getSQLState(), failure)
        : failure;
  }

  void notice(String what, SQLException failure) {
    notices.accept(what + ": " + ServerFailure.reason(failure));
  }

  void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("the lane server is closed: connect a new one");
    }
  }
}
