package dev.crmtestkit.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the database says was done to it: our change sets in Liquibase's own table, and the
 * fingerprint of the changelog that brought it up to date last.
 *
 * <p>The fingerprint is the comment on Liquibase's table. A comment goes with the table into a
 * template's clones and into dumps, needs no table of ours, and leaves Liquibase's tags to the
 * users. It costs nothing to read, as it comes with the rows.
 *
 * @param changeSets in the order in which they were applied
 * @param fingerprint empty when the schema was never completed
 */
record AppliedChanges(Set<String> changeSets, String fingerprint) {

  private static final String TABLE = "crm.databasechangelog";

  private static final String TABLE_EXISTS = "select to_regclass('" + TABLE + "') is not null";

  // Put together by the compiler: a Formatter would cost more than the query.
  private static final String READ =
      "select filename || '::' || id || '::' || author, obj_description('"
          + TABLE
          + "'::regclass, 'pg_class') from "
          + TABLE
          + " where filename like '"
          + Changelog.FOLDER
          + "%' order by orderexecuted";

  static AppliedChanges read(Connection connection) throws SQLException {
    if (!tableExists(connection)) {
      return new AppliedChanges(Set.of(), "");
    }
    Set<String> changeSets = new LinkedHashSet<>();
    String fingerprint = "";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(READ)) {
      while (rows.next()) {
        changeSets.add(rows.getString(1));
        fingerprint = Optional.ofNullable(rows.getString(2)).orElse("");
      }
    }
    return new AppliedChanges(changeSets, fingerprint);
  }

  /** Writes down that the database is as {@code changelog} wants it. */
  static void markComplete(Connection connection, Changelog changelog) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("comment on table " + TABLE + " is '" + changelog.fingerprint() + "'");
    }
  }

  /** The first change set that {@code changelog} does not have. */
  Optional<String> firstUnknownTo(Changelog changelog) {
    for (String changeSet : changeSets) {
      if (!changelog.changeSets().contains(changeSet)) {
        return Optional.of(changeSet);
      }
    }
    return Optional.empty();
  }

  CrmSchema.State comparedWith(Changelog changelog) {
    if (changeSets.isEmpty()) {
      return CrmSchema.State.MISSING;
    }
    if (firstUnknownTo(changelog).isPresent()) {
      return CrmSchema.State.NEWER;
    }
    return isComplete(changelog) ? CrmSchema.State.CURRENT : CrmSchema.State.BEHIND;
  }

  private boolean isComplete(Changelog changelog) {
    return changeSets.containsAll(changelog.changeSets())
        && fingerprint.equals(changelog.fingerprint());
  }

  /** Asked first, since a query that fails would stand in the server's log. */
  private static boolean tableExists(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TABLE_EXISTS)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
