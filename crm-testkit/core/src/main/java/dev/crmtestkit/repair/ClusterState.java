package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What all databases of a server share and a test may change: roles, their settings and
 * memberships, tablespaces, and what ALTER SYSTEM wrote. A new clone does not undo it.
 */
final class ClusterState {

  /** Each thing in words, and how it stands. */
  private static final String THINGS =
      """
      select 'role ' || quote_ident(rolname), r::text from pg_catalog.%s r
      union all
      select 'membership of ' || member::regrole || ' in ' || roleid::regrole,
             string_agg((to_jsonb(m) - 'oid')::text, ',' order by grantor)
        from pg_catalog.pg_auth_members m group by member, roleid
      union all
      select 'settings of role ' || s.setrole::regrole, s.setconfig::text
        from pg_catalog.pg_db_role_setting s where s.setdatabase = 0
      union all
      select 'tablespace ' || quote_ident(spcname), t::text from pg_catalog.pg_tablespace t
      """;

  /** Only a superuser can read it; only a superuser could have written it. */
  private static final String SYSTEM_SETTINGS =
      """
      union all
      select 'server setting ' || split_part(line, ' = ', 1), line
        from regexp_split_to_table(pg_read_file('postgresql.auto.conf'), E'\\n') line
       where line ~ '^[^#]'
      """;

  /** For every look: how many rows, how many of them fresh, and a digest of the rest. */
  private static final String LOOK_OF_SUPERUSER =
      """
      select 'cluster', 0, sum(rows)::bigint, sum(fresh)::bigint,
             md5(pg_read_file('postgresql.auto.conf'))
        from (select count(*) as rows, count(*) filter (where %1$s) as fresh
                from pg_catalog.pg_authid
              union all
              select count(*), count(*) filter (where %1$s) from pg_catalog.pg_auth_members
              union all
              select count(*), count(*) filter (where %1$s) from pg_catalog.pg_tablespace
              union all
              select count(*), count(*) filter (where %1$s)
                from pg_catalog.pg_db_role_setting where setdatabase = 0) shared
      """;

  /** The same for somebody who may see the roles through a view only. */
  private static final String LOOK =
      """
      select 'cluster', 0, 0, 0,
             md5(concat(
               (select string_agg(r::text, ',' order by oid) from pg_catalog.pg_roles r),
               (select string_agg((to_jsonb(m) - 'oid')::text, ',' order by roleid, member, grantor)
                  from pg_catalog.pg_auth_members m),
               (select string_agg(s::text, ',' order by setrole)
                  from pg_catalog.pg_db_role_setting s where s.setdatabase = 0)))
      """;

  private static final String SERVER_SETTING = "server setting ";
  private static final String ROLE = "role ";
  private static final String ROLE_SETTINGS = "settings of role ";

  private ClusterState() {}

  /**
   * @param fresh the condition for a row that was written since the last look
   */
  static String lookSql(boolean superuser, String fresh) {
    return superuser ? LOOK_OF_SUPERUSER.formatted(fresh) : LOOK;
  }

  static Things things(Connection connection, boolean superuser) throws SQLException {
    return Things.of(
        connection, THINGS.formatted(roles(superuser)) + (superuser ? SYSTEM_SETTINGS : ""));
  }

  /** The statements that make {@code before} of {@code now}, as far as that can be done. */
  static List<String> restoring(Things before, Things now) {
    List<String> statements = new ArrayList<>();
    List<String> differences = new ArrayList<>(before.differences(now));
    Collections.reverse(differences); // the settings of a role while it is there
    for (String difference : differences) {
      String thing = difference.substring(0, difference.lastIndexOf(" was "));
      String was = before.definitions().getOrDefault(thing, "");
      statements.addAll(restoring(thing, was));
    }
    return statements;
  }

  private static List<String> restoring(String thing, String was) {
    if (thing.startsWith(SERVER_SETTING)) {
      String name = thing.substring(SERVER_SETTING.length());
      String statement = was.isEmpty() ? "alter system reset " + name : "alter system set " + was;
      return List.of(statement, "select pg_reload_conf()");
    }
    if (!was.isEmpty()) {
      return List.of();
    }
    if (thing.startsWith(ROLE)) {
      return List.of("drop role " + thing.substring(ROLE.length()));
    }
    return thing.startsWith(ROLE_SETTINGS)
        ? List.of("alter role " + thing.substring(ROLE_SETTINGS.length()) + " reset all")
        : List.of();
  }

  private static String roles(boolean superuser) {
    return superuser ? "pg_authid" : "pg_roles";
  }
}
