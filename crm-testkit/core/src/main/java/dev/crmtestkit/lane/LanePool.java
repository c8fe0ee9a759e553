package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.repair.LaneState;
import dev.crmtestkit.repair.PristineClone;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** The lanes of one data set. Safe for use by several threads. */
public final class LanePool {

  private static final List<TemplateClause> READ_ONLY =
      List.of(TemplateClause.setting("default_transaction_read_only = on"));

  private final LaneServer server;
  private final CrmData data;
  private final Preparation preparation;
  private final ConcurrentLinkedDeque<Lane> ready = new ConcurrentLinkedDeque<>();
  private final SpareLane spare;
  private volatile @Nullable Template template;
  private volatile @Nullable String warmUp;
  private volatile @Nullable LaneState first;
  private volatile boolean lent;
  private @Nullable Lane readOnly;

  LanePool(LaneServer server, CrmData data, Preparation preparation) {
    this.server = server;
    this.data = data;
    this.preparation = preparation;
    this.spare = new SpareLane(server.background(), this::create);
  }

  /**
   * A pristine lane that nobody else has, until it is given back: one that is ready where there is
   * one, else a new one. From the second at the same time on, one is made ready ahead.
   */
  public Lane borrow() {
    server.refuseIfClosed();
    Lane lane = pollReady();
    if (lane != null) {
      return lane.lend();
    }
    Lane created = spare.takeOr(this::create);
    if (lent) {
      spare.request();
    }
    lent = true;
    return created.lend();
  }

  /**
   * The one lane that many tests read at once. The server refuses to write into it, whoever
   * connects; {@link Lane#reset()} tells whether somebody found a way all the same. Every reader
   * gives it back.
   */
  public synchronized Lane readOnly() {
    if (readOnly == null) {
      readOnly = connected(clone(READ_ONLY), true);
    }
    return readOnly.lend();
  }

  /** Sees to it that the template is there. */
  synchronized void prepare() {
    if (template == null) {
      template = server.template(preparation);
    }
  }

  void takeBack(Lane lane) {
    server.idle(lane); // first, else whoever polls it at this moment takes it for one given up
    ready.push(lane);
  }

  /** Puts a new clone in the place of the lane. */
  void replace(Lane lane) {
    lane.disconnect();
    DatabaseAddress fresh = lane.isShared() ? clone(READ_ONLY) : freshDatabase();
    try {
      DatabaseAddress old = server.databases().replace(lane.address(), fresh);
      lane.connect();
      if (!lane.isShared()) {
        spare.request();
      }
      server.dropLater(old);
    } catch (SQLException e) {
      throw server.failure(lane.address().database() + " could not be replaced", e);
    }
  }

  private DatabaseAddress freshDatabase() {
    Lane taken = spare.take();
    if (taken == null) {
      return clone(List.of());
    }
    taken.disconnect();
    return taken.address();
  }

  /** Makes no more lanes; those that are there are the server's business. */
  void close() {
    spare.cancel();
  }

  LaneServer server() {
    return server;
  }

  CrmData data() {
    return data;
  }

  /** What every new session of a lane executes first. */
  String warmUp(Connection connection) throws SQLException {
    String known = warmUp;
    if (known == null) {
      known = WarmUp.of(connection);
      warmUp = known;
    }
    return known;
  }

  /** How many rows a pristine lane has. */
  long rows() {
    return data.totalCount();
  }

  /** The one that all read has a setting more than the others, so it is no measure for them. */
  LaneState pristine(Connection connection, boolean shared) throws SQLException {
    if (shared) {
      return LaneState.pristine(
          connection, data, server.cluster(), question -> askClone(READ_ONLY, question));
    }
    LaneState known = first;
    if (known != null) {
      return known.sibling(connection, server.cluster());
    }
    LaneState state =
        LaneState.pristine(
            connection, data, server.cluster(), question -> askClone(List.of(), question));
    first = state;
    return state;
  }

  private @Nullable Lane pollReady() {
    Lane lane = ready.poll();
    while (lane != null && !server.noLongerIdle(lane)) {
      lane = ready.poll();
    }
    return lane;
  }

  private Lane create() {
    return connected(clone(List.of()), false);
  }

  private Lane connected(DatabaseAddress database, boolean shared) {
    Lane lane = new Lane(this, database, shared);
    server.opened(lane);
    try {
      lane.connect();
      return lane;
    } catch (SQLException e) {
      server.giveUp(lane);
      throw server.failure(database.database() + " could not be connected", e);
    }
  }

  private DatabaseAddress clone(List<TemplateClause> settings) {
    try {
      return cloneOf(settings);
    } catch (SQLException e) {
      throw server.failure("a lane could not be cloned", e);
    }
  }

  private DatabaseAddress cloneOf(List<TemplateClause> settings) throws SQLException {
    prepare();
    try {
      return server.databases().cloneOf(template(), settings);
    } catch (SQLException e) {
      if (!ServerFailure.isNoSuchDatabase(e)) {
        throw e;
      }
      template = server.template(preparation); // it was dropped meanwhile
      return server.databases().cloneOf(template(), settings);
    }
  }

  /** Asks a clone of its own, for lanes may have changed since they were made. */
  private void askClone(List<TemplateClause> settings, PristineClone.Question question)
      throws SQLException {
    DatabaseAddress fresh = cloneOf(settings);
    try (Connection session = Sessions.conductor(fresh)) {
      question.in(session);
    } finally {
      server.dropLater(fresh);
    }
  }

  private Template template() {
    Template known = template;
    if (known == null) {
      throw new IllegalStateException("the template is made before it is cloned");
    }
    return known;
  }
}
