package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Dead rows that tests and repairs leave behind: without a VACUUM now and then, a table that is
 * emptied and filled by every test would grow without end, and with it every look.
 */
final class Wear {

  private static final long LEAST = 2_000;

  private final Map<String, Long> deadRows = new HashMap<>();

  /** Tidies the tables up for which the time has come. */
  void after(LaneVerdict verdict, Connection connection) {
    for (TableLook look : verdict.tables()) {
      WatchedTable table = look.table();
      long dead = deadRows.merge(table.name(), look.fresh() + look.missing(), Long::sum);
      if (dead > Math.max(LEAST, table.count())) {
        tidy(table.name(), connection);
      }
    }
  }

  /** A table that an application holds just now is left for the next time: it is only slower. */
  private void tidy(String table, Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum " + table);
      deadRows.remove(table);
    } catch (SQLException busy) {
      deadRows.put(table, 0L);
    }
  }
}
