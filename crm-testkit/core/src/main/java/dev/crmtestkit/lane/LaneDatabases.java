package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The databases of one owner: cloned, put in the place of one another, dropped. At most one is
 * cloned or dropped at a time, for a server that has to do many of these at once can be driven into
 * the ground. Safe for use by several threads.
 */
final class LaneDatabases implements AutoCloseable {

  private final DatabaseAddress maintenance;
  private final LaneNames names;
  private final MaintenanceSession keeper;
  private final boolean fileCopy;

  /** Renames, which tests wait for, do not queue behind clones and drops. */
  private final MaintenanceSession renamer;

  private final DatabaseSessions sessions;

  private final Set<String> ours = ConcurrentHashMap.newKeySet();

  LaneDatabases(
      DatabaseAddress maintenance, LaneNames names, MaintenanceSession keeper, ServerFacts facts) {
    this.maintenance = maintenance;
    this.names = names;
    this.keeper = keeper;
    this.fileCopy = facts.fileCopy();
    this.renamer = new MaintenanceSession(maintenance, session -> session);
    this.sessions = new DatabaseSessions(renamer);
  }

  /** A new lane, with the settings and rights of its template and further settings. */
  DatabaseAddress cloneOf(Template template, List<TemplateClause> settings) throws SQLException {
    return create(names.nextLane(), Optional.of(template), settings);
  }

  /** A new database that is to become a template. */
  DatabaseAddress build(Optional<Template> base) throws SQLException {
    return create(names.nextBuild(), base, List.of());
  }

  private DatabaseAddress create(
      String name, Optional<Template> template, List<TemplateClause> settings) throws SQLException {
    ours.add(name);
    keeper.execute(
        "create database "
            + name
            + template.map(found -> " template " + found.name()).orElse("")
            + (fileCopy ? " strategy file_copy" : ""));
    Stream<TemplateClause> inherited = template.stream().flatMap(found -> found.clauses().stream());
    give(name, Stream.concat(inherited, settings.stream()).toList());
    return maintenance.sibling(name);
  }

  private void give(String name, List<TemplateClause> clauses) throws SQLException {
    if (!clauses.isEmpty()) {
      keeper.executeTogether(
          clauses.stream().map(clause -> clause.of(name)).toArray(String[]::new));
    }
  }

  /**
   * Gives the place of {@code lane} to {@code spare}, which nobody uses. Every session in the lane
   * is ended.
   *
   * @return the database that was the lane, under a name that nobody knows
   */
  DatabaseAddress replace(DatabaseAddress lane, DatabaseAddress spare) throws SQLException {
    String place = lane.database();
    String old = names.nextLane();
    ours.add(old);
    try {
      renamer.execute("alter database " + place + " allow_connections false");
      sessions.end(place);
      sessions.end(spare.database());
      renamer.executeTogether(rename(place, old), rename(spare.database(), place));
    } catch (SQLException e) {
      if (!ServerFailure.isNoSuchDatabase(e)) {
        throw e;
      }
      sessions.end(spare.database());
      renamer.execute(rename(spare.database(), place)); // the test dropped its own database
    }
    ours.remove(spare.database());
    return maintenance.sibling(old);
  }

  /** Seals what was built and gives it its name. */
  void seal(DatabaseAddress built, String name, String comment) throws SQLException {
    String database = built.database();
    sessions.end(database);
    renamer.executeTogether(
        "alter database " + database + " is_template true",
        "alter database " + database + " allow_connections false",
        DatabaseComment.sql(database, comment),
        rename(database, name));
    ours.remove(database);
  }

  /** Whoever is connected, and whatever a test made of the database. */
  void drop(DatabaseAddress database) throws SQLException {
    String name = database.database();
    String drop = "drop database if exists " + name + " with (force)";
    try {
      keeper.execute(drop);
    } catch (SQLException e) {
      if (!ServerFailure.isTemplate(e)) {
        throw keeper.ask(session -> DatabaseSessions.explained(session, name, e));
      }
      keeper.execute("alter database " + name + " is_template false", drop);
    }
    ours.remove(name);
  }

  /** Whatever happens, this database is not dropped from now on. */
  void keep(DatabaseAddress database, String comment) throws SQLException {
    renamer.execute(DatabaseComment.sql(database.database(), comment));
    ours.remove(database.database());
  }

  /** One that cannot be dropped does not keep the others. */
  void dropAll() throws SQLException {
    SQLException failure = null;
    for (String name : ours) {
      try {
        drop(maintenance.sibling(name));
      } catch (SQLException e) {
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static String rename(String from, String to) {
    return "alter database " + from + " rename to " + to;
  }

  @Override
  public void close() {
    renamer.close();
  }
}
