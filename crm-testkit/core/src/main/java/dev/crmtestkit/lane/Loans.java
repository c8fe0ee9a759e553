package dev.crmtestkit.lane;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * How many there are who have each lane of a server, and how many build each template. Safe for use
 * by several threads.
 */
final class Loans {

  private final Map<Object, Integer> loans = new HashMap<>();

  /** Something that must not go on beside others. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  synchronized void begin(Object what) {
    loans.merge(what, 1, Integer::sum);
  }

  /** Whether somebody had it. */
  synchronized boolean end(Object what) {
    Integer before = loans.get(what);
    loans.computeIfPresent(what, (same, count) -> count == 1 ? null : count - 1);
    return before != null;
  }

  /** For what nobody can give back any more. */
  synchronized void endAll(Object what) {
    loans.remove(what);
  }

  synchronized boolean has(Object what) {
    return loans.containsKey(what);
  }

  /** Does it unless somebody else is at work; whoever wants to begin meanwhile waits. */
  synchronized void ifAlone(Object mine, Work work) throws SQLException {
    boolean alone =
        loans.entrySet().stream()
            .allMatch(loan -> loan.getKey().equals(mine) && loan.getValue() == 1);
    if (alone) {
      work.run();
    }
  }
}
