package dev.crmtestkit.repair;

import java.sql.SQLException;

/**
 * Something that a test does to its lane.
 *
 * @param name in words
 * @param way how the lane has to be put right
 * @param reason a part of what the verdict says, where a clone is needed
 */
record Mischief(String name, LaneReset.Way way, String reason, Deed deed) {

  /** What is done. */
  @FunctionalInterface
  interface Deed {
    void to(TestLane lane) throws SQLException;
  }

  static Mischief harmless(String name, Deed deed) {
    return new Mischief(name, LaneReset.Way.NONE, "", deed);
  }

  static Mischief repaired(String name, Deed deed) {
    return new Mischief(name, LaneReset.Way.REPAIR, "", deed);
  }

  static Mischief repaired(String name, String... statements) {
    return repaired(name, lane -> lane.execute(statements));
  }

  static Mischief reloaded(String name, String... statements) {
    return new Mischief(name, LaneReset.Way.RELOAD, "", lane -> lane.execute(statements));
  }

  static Mischief cloned(String name, String reason, Deed deed) {
    return new Mischief(name, LaneReset.Way.CLONE, reason, deed);
  }

  static Mischief cloned(String name, String reason, String... statements) {
    return cloned(name, reason, lane -> lane.execute(statements));
  }

  @Override
  public String toString() {
    return name;
  }
}
