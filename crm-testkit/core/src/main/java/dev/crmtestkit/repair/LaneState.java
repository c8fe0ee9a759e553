package dev.crmtestkit.repair;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Knows how a lane was when it was pristine, finds what changed since, and puts rows and sequences
 * back. A new clone needs a new state.
 *
 * <p>One thread at a time; the same connection for every call, which the toolkit keeps to itself
 * and which is in autocommit mode between the calls: it keeps the one large statement prepared.
 * Whoever resets a lane ends the sessions of the test first, since what they have not committed is
 * not seen.
 */
public final class LaneState {

  private final LaneBaseline baseline;
  private final LookSql sql;
  private final ClusterWatch cluster;
  private final Wear wear = new Wear();
  private Pristine pristine;
  private List<Look.CatalogLook> catalogs;

  private LaneState(
      LaneBaseline baseline, LookSql sql, Pristine pristine, Look first, ClusterWatch cluster) {
    this.baseline = baseline;
    this.sql = sql;
    this.pristine = pristine;
    this.catalogs = first.catalogs();
    this.cluster = cluster;
  }

  /**
   * The state of a lane of whose template nobody has taken the baseline yet.
   *
   * @param cluster the same for all lanes of the server
   */
  public static LaneState pristine(Connection connection, CrmData data, ClusterRecord cluster)
      throws SQLException {
    LaneSession.prepare(connection);
    return pristine(connection, LaneBaseline.of(connection, data), cluster);
  }

  /**
   * The state of a lane that was just made, and that nobody has written into since. Call it after
   * the last rename and setting of the database; it warms the connection up, too.
   *
   * @throws CrmException if the lane is not as the baseline of its template says
   */
  static LaneState pristine(Connection connection, LaneBaseline baseline, ClusterRecord cluster)
      throws SQLException {
    LaneSession.prepare(connection);
    LookSql sql = LookSql.of(baseline);
    sql.prepare(connection);
    Pristine pristine =
        Pristine.fresh(Answers.one(connection, "select pg_current_snapshot()::text"));
    Look first = sql.look(connection, pristine);
    for (TableLook table : first.tables()) {
      table.requirePristine();
    }
    ClusterWatch watch = new ClusterWatch(connection, baseline.superuser(), cluster);
    return new LaneState(baseline, sql, pristine, first, watch);
  }

  /**
   * The state of another lane of the same template, which was just made, and that nobody has
   * written into since. Any thread may ask for it.
   *
   * @param server the record that this lane has, too
   * @throws CrmException if that lane is not as this one was
   */
  public LaneState sibling(Connection connection, ClusterRecord server) throws SQLException {
    return pristine(connection, baseline, server);
  }

  LaneBaseline baseline() {
    return baseline;
  }

  /** Whether the lane is as it was, by the cheapest look that tells. Sessions are not looked at. */
  public boolean isPristine(Connection connection) throws SQLException {
    return isUntouched(connection) || look(connection).way() == LaneReset.Way.NONE;
  }

  /**
   * Whether certainly nobody has written since the lane was found pristine or put right. That
   * somebody wrote elsewhere on the server suffices for a no: then a look tells.
   */
  private boolean isUntouched(Connection connection) throws SQLException {
    Look glance = sql.glance(connection);
    return glance.snapshot().equals(pristine.cleanSnapshot())
        && glance.sequences().equals(baseline.sequences());
  }

  /** What differs from the pristine lane. Changes nothing in the database. */
  LaneVerdict look(Connection connection) throws SQLException {
    Findings findings = new Findings(connection, baseline);
    Look look;
    try {
      look = sql.look(connection, pristine);
    } catch (SQLException e) {
      return findings.unreadable(e);
    }
    LaneVerdict verdict = findings.of(look, catalogs, cluster.findings(connection, look.cluster()));
    if (verdict.beyond().isEmpty() && !look.catalogs().isEmpty()) {
      catalogs = look.catalogs();
    }
    if (verdict.way() == LaneReset.Way.NONE && !look.tables().isEmpty()) {
      pristine = pristine.seenClean(look.snapshot());
    }
    return verdict;
  }

  /** Whether rows can be put back without changing others. */
  boolean canRepair() {
    return !baseline.triggersFire();
  }

  /**
   * Puts back what {@code verdict} found: rows and sequences in one transaction.
   *
   * @param verdict of the look just before, which does not call for a clone
   * @return empty if the lane is pristine again; else why that cannot be done, so that a clone is
   *     needed
   */
  Optional<String> repair(Connection connection, LaneVerdict verdict) throws SQLException {
    RowRepair repair =
        baseline.superuser()
            ? new FreeRepair(connection)
            : new OwnerRepair(connection, sql, pristine);
    connection.setAutoCommit(false);
    try {
      List<Long> transactions = repair.run(verdict);
      connection.commit();
      pristine = pristine.repaired(verdict.snapshot(), transactions);
    } catch (SQLException | RuntimeException e) { // else the end of the try would commit a half
      connection.rollback();
      return Optional.of("rows could not be put back: " + e.getMessage());
    } finally {
      connection.setAutoCommit(true);
    }
    wear.after(verdict, connection);
    return Optional.empty();
  }

  /** The rows and sequences that differ, row by row. Changes nothing. */
  public LaneChanges changes(Connection connection) throws SQLException {
    return new ChangesReader(connection).read(look(connection));
  }

  /**
   * Undoes what a look found changed for the whole server, as far as it can: new roles, settings of
   * roles, ALTER SYSTEM. Only for a server of our own, while no test runs on any of its lanes;
   * after the lane was cloned anew where it had to be, since a role that owns something cannot be
   * dropped.
   *
   * @return a sentence for each thing that could not be undone, and that is taken for granted from
   *     now on
   */
  public List<String> restoreCluster(Connection connection) throws SQLException {
    return cluster.restore(connection);
  }

  /** Takes what all databases of the server share as it is now, from now on. */
  public void acceptCluster(Connection connection) throws SQLException {
    cluster.accept(connection);
  }

  /**
   * Reads the whole lane, where the system property {@code crm.testkit.selfcheck} asks for it, and
   * holds it against its data.
   *
   * @param database the name of the lane
   * @throws CrmException naming the first difference
   */
  public void selfCheck(String database, Connection connection) throws SQLException {
    if (LaneCheck.isWanted()) {
      new SelfCheck(database, connection, baseline).run();
    }
  }
}
