package dev.crmtestkit.lane;

import dev.crmtestkit.generator.CrmData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What all lanes of a template have in common when they are pristine. Immutable: the lanes of a
 * pool share it.
 *
 * @param superuser whether the lanes' user may do what only superusers may
 * @param triggersFire whether there are triggers that fire when rows are put back, so that more
 *     than these rows would change
 * @param tables the CRM tables first, parents before children
 * @param catalogs those that this user of this server can read, with what they say; the order is
 *     that of the looks
 * @param cluster what all databases of the server share
 */
record LaneBaseline(
    boolean superuser,
    boolean triggersFire,
    List<WatchedTable> tables,
    List<SequenceState> sequences,
    PristineCatalogs catalogs,
    Things cluster) {

  private static final String SEQUENCES =
      """
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'S' and c.relpersistence <> 't'
       order by 1
      """;

  /** On INSERT or DELETE; see {@code TRIGGER_TYPE_INSERT} in PostgreSQL's {@code pg_trigger.h}. */
  private static final String ARE_TRIGGERS =
      """
      select exists (select from pg_catalog.pg_trigger
                      where not tgisinternal and tgenabled in ('O', 'A') and tgtype & 12 <> 0)
      """;

  LaneBaseline {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  /** Reads a lane that is pristine; takes some ten milliseconds. */
  static LaneBaseline of(Connection connection, CrmData data, PristineCatalogs.Source pristine)
      throws SQLException {
    boolean superuser =
        Answers.one(connection, "select current_setting('is_superuser')").equals("on");
    return new LaneBaseline(
        superuser,
        !superuser && Answers.one(connection, ARE_TRIGGERS).equals("t"),
        new TableSurvey(connection, data).tables(),
        sequences(connection),
        PristineCatalogs.of(connection, pristine),
        ClusterState.things(connection, superuser));
  }

  private static List<SequenceState> sequences(Connection connection) throws SQLException {
    List<SequenceState> states = new ArrayList<>();
    for (String name : Answers.all(connection, SEQUENCES)) {
      states.add(SequenceState.read(connection, name));
    }
    return states;
  }
}
