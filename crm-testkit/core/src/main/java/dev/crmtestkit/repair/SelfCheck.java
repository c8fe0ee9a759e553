package dev.crmtestkit.repair;

import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Holds a lane that was put right against its data, so that a change which no look finds does not
 * stay hidden. What other sessions write meanwhile, such as those of an application, is not held
 * against it.
 *
 * @param database the name of the lane
 */
record SelfCheck(String database, Connection connection, LaneBaseline baseline) {

  /** A session of whose doings this user may not know counts as at work. */
  private static final String OTHERS_AT_WORK =
      """
      select count(*) from pg_catalog.pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()
         and coalesce(backend_type, 'client backend') = 'client backend'
         and (state is distinct from 'idle' or state_change >= ?::timestamptz)
      """;

  /**
   * Reads the whole lane.
   *
   * @throws CrmException naming the first difference
   */
  void run() throws SQLException {
    String start = Answers.one(connection, "select clock_timestamp()::text");
    Optional<String> difference = new LaneCheck(connection, baseline).difference();
    if (difference.isPresent() && !othersAreAtWork(start)) {
      throw new CrmException(
          database
              + " must equal its data after a reset, but does not: "
              + difference.get()
              + "; that is a bug of CRM Testkit, not of the test: report it to its maintainers with"
              + " this sentence and what the test did before",
          null);
    }
  }

  private boolean othersAreAtWork(String since) throws SQLException {
    return !Answers.one(connection, OTHERS_AT_WORK, since).equals("0");
  }
}
