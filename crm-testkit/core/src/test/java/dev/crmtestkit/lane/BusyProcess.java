package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.server.TestServer;
import java.util.ArrayList;
import java.util.List;

/** What a JVM of its own does without end until it is killed. */
final class BusyProcess {

  static final String BUSY = "busy";
  static final String BUILDS = "builds";
  static final String CLONES = "clones";

  private BusyProcess() {}

  /** The URL of the server, and what to do. */
  public static void main(String[] arguments) {
    DatabaseAddress maintenance = new DatabaseAddress(arguments[0], "postgres", "");
    LaneServer server = LaneServer.connect(maintenance, notice -> {});
    System.out.println(BUSY);
    if (arguments[1].equals(BUILDS)) {
      build(server);
    } else {
      cloneAndReset(server.lanes(NumbersPreparation.DATA, new NumbersPreparation("cloned")));
    }
  }

  /** Another one every time. */
  private static void build(LaneServer server) {
    while (true) {
      server.prepareTemplate(NumbersPreparation.unique());
    }
  }

  private static void cloneAndReset(LanePool pool) {
    List<Lane> borrowed = new ArrayList<>();
    while (true) {
      Lane lane = pool.borrow();
      TestServer.run(lane.dataSource(), "drop table numbers");
      lane.reset();
      TestServer.run(lane.dataSource(), "delete from numbers where n > 50");
      lane.reset();
      borrowed.add(lane);
      if (borrowed.size() > 3) {
        borrowed.remove(0).giveBack();
      }
    }
  }
}
