package dev.crmtestkit.testkit;

import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.lane.LaneServer;
import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A server and the lanes on it, which end together. */
record RunningServer(RunningDatabase running, LaneServer lanes) implements AutoCloseable {

  /**
   * Connects to the server, or stops it.
   *
   * @param own whether it is ours alone and goes when we go
   */
  static RunningServer of(RunningDatabase running, boolean own, Consumer<String> notices) {
    try {
      LaneServer lanes =
          own
              ? LaneServer.connectToOwn(running.address(), notices)
              : LaneServer.connect(running.address(), notices);
      return new RunningServer(running, lanes);
    } catch (RuntimeException failure) {
      running.close();
      throw failure;
    }
  }

  /** Kind and version. */
  String describe() {
    try (Connection connection = running.dataSource().getConnection()) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      return running.server() + ", version " + version.split(" ", 2)[0];
    } catch (SQLException e) {
      throw new CrmException(running.server() + " does not answer: " + e.getMessage(), e);
    }
  }

  /** See {@link RunningDatabase#leave()}. */
  String leave() {
    return running.leave();
  }

  @Override
  public void close() {
    try (running) {
      lanes.close();
    }
  }
}
