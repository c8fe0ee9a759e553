package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Finds the databases that nobody needs any more and drops them, one after the other. */
final class Sweeper {

  private static final int TEMPLATES = 16;
  private static final Duration TEMPLATE_TERM = Duration.ofDays(7);

  /** Younger than this, a template may be in use by somebody who need not say so again. */
  private static final Duration TEMPLATE_GRACE = Duration.ofHours(2);

  /**
   * What belongs to an owner who lives no more. He takes his lock before he makes his first
   * database, and the list of locks is read after that of databases; so no owner is missed. Where
   * somebody is connected it is left for another time.
   */
  private static final String ORPHANS =
      """
      select d.datname, shobj_description(d.oid, 'pg_database')
      from pg_database d
      where d.datname ~ '%s' and pg_has_role(d.datdba, 'usage')
        and not exists (
          select from pg_locks l
          where l.locktype = 'advisory' and l.classid = %s and l.objsubid = 2
            and l.objid::text = split_part(d.datname, '_', 3))
        and not exists (select from pg_stat_activity a where a.datid = d.oid)
      """
          .formatted(LaneNames.OWNED, LaneNames.LOCK_CLASS);

  private static final String ALL_TEMPLATES =
      """
      select datname, shobj_description(oid, 'pg_database')
      from pg_database
      where datname ~ '^%s[0-9a-f]+$' and pg_has_role(datdba, 'usage')
      """
          .formatted(Template.PREFIX);

  private final MaintenanceSession keeper;
  private final Consumer<String> notices;
  private final Clock clock;

  Sweeper(MaintenanceSession keeper, Consumer<String> notices, Clock clock) {
    this.keeper = keeper;
    this.notices = notices;
    this.clock = clock;
  }

  private record Dated(String database, Instant instant) {}

  /** Without those that are kept and whose time has not come. */
  List<String> orphans() throws SQLException {
    Instant now = clock.instant();
    return keeper.ask(session -> dated(session, ORPHANS)).stream()
        .filter(found -> found.instant().isBefore(now))
        .map(Dated::database)
        .toList();
  }

  /** Those that were not used for a long time, and the oldest of too many. */
  List<String> oldTemplates() throws SQLException {
    Instant now = clock.instant();
    List<Dated> youngestFirst =
        keeper.ask(session -> dated(session, ALL_TEMPLATES)).stream()
            .sorted(Comparator.comparing(Dated::instant).reversed())
            .toList();
    List<String> old = new ArrayList<>();
    for (int i = 0; i < youngestFirst.size(); i++) {
      Duration term = i < TEMPLATES ? TEMPLATE_TERM : TEMPLATE_GRACE;
      if (youngestFirst.get(i).instant().plus(term).isBefore(now)) {
        old.add(youngestFirst.get(i).database());
      }
    }
    return old;
  }

  /** Drops what may be sealed and must have no session; says so where it cannot. */
  void drop(List<String> databases) {
    for (String database : databases) {
      try {
        keeper.execute(
            "alter database " + database + " is_template false", "drop database " + database);
      } catch (SQLException e) {
        if (!ServerFailure.isNoSuchDatabase(e)) { // another sweeper was quicker
          notices.accept(database + " could not be dropped: " + ServerFailure.reason(e));
        }
      }
    }
  }

  private static List<Dated> dated(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<Dated> found = new ArrayList<>();
      while (rows.next()) {
        found.add(new Dated(rows.getString(1), DatabaseComment.instantIn(rows.getString(2))));
      }
      return found;
    }
  }
}
