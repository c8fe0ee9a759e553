package dev.crmtestkit.repair;

import dev.crmtestkit.generator.CrmData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What all lanes of a template have in common when they are pristine. Immutable: the lanes of a
 * pool share it.
 *
 * @param superuser whether the lanes' user may do what only superusers may
 * @param triggersFire whether there are triggers or rules that fire when rows are put back, so that
 *     more than these rows would change
 * @param tables the CRM tables first, parents before children
 * @param catalogs those that this user of this server can read, with what they say; the order is
 *     that of the looks
 */
record LaneBaseline(
    boolean superuser,
    boolean triggersFire,
    List<WatchedTable> tables,
    List<SequenceState> sequences,
    Map<Catalog, Things> catalogs) {

  private static final String SEQUENCES =
      """
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'S' and c.relpersistence <> 't'
       order by 1
      """;

  private static final String READABLE =
      """
      select to_regclass('pg_catalog.' || ?) is not null
         and has_table_privilege('pg_catalog.' || ?, 'select')
      """;

  /**
   * Triggers on INSERT or DELETE (see {@code TRIGGER_TYPE_INSERT} in PostgreSQL's {@code
   * pg_trigger.h}), and rules on DELETE (see {@code ev_type} in {@code pg_rewrite.h}): a COPY, by
   * which rows come back, knows no rules. Those of views are not asked, since rows are in tables.
   */
  private static final String TRIGGERS_OR_RULES =
      """
      select exists (
        select from pg_catalog.pg_class c
         where c.relkind in ('r', 'p')
           and (exists (select from pg_catalog.pg_trigger t
                         where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 12 <> 0
                           and t.tgenabled in ('A', ?::"char"))
                or exists (select from pg_catalog.pg_rewrite r
                            where r.ev_class = c.oid and r.ev_type = '4'
                              and r.ev_enabled in ('A', ?::"char"))))
      """;

  /** {@code tgenabled} of those that fire in an ordinary session. */
  private static final String ORIGIN = "O";

  /** {@code tgenabled} of those that fire in a superuser's {@link LaneSession}. */
  private static final String REPLICA = "R";

  LaneBaseline {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    catalogs = Collections.unmodifiableMap(new LinkedHashMap<>(catalogs));
  }

  /** Reads a lane that is pristine; takes some ten milliseconds. */
  static LaneBaseline of(Connection connection, CrmData data) throws SQLException {
    boolean superuser =
        Answers.one(connection, "select current_setting('is_superuser')").equals("on");
    return new LaneBaseline(
        superuser,
        doTriggersFire(connection, superuser ? REPLICA : ORIGIN),
        new TableSurvey(connection, data).tables(),
        sequences(connection),
        catalogs(connection));
  }

  /** What {@code catalog}, one of {@link #catalogs()}, said. */
  Things contents(Catalog catalog) {
    return Objects.requireNonNull(catalogs.get(catalog));
  }

  private static boolean doTriggersFire(Connection connection, String enabled) throws SQLException {
    return Answers.one(connection, TRIGGERS_OR_RULES, enabled, enabled).equals("t");
  }

  private static List<SequenceState> sequences(Connection connection) throws SQLException {
    List<SequenceState> states = new ArrayList<>();
    for (String name : Answers.all(connection, SEQUENCES)) {
      states.add(SequenceState.read(connection, name));
    }
    return states;
  }

  private static Map<Catalog, Things> catalogs(Connection connection) throws SQLException {
    Map<Catalog, Things> contents = new LinkedHashMap<>();
    for (Catalog catalog : Catalog.all()) {
      String name = catalog.relation();
      if (Answers.one(connection, READABLE, name, name).equals("t")) {
        contents.put(catalog, catalog.contents(connection));
      }
    }
    return contents;
  }
}
