package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sealed database that lanes are cloned from.
 *
 * @param lastUse about when somebody last asked for it
 * @param clauses its settings and rights, which a clone does not inherit
 */
record Template(String name, Instant lastUse, List<TemplateClause> clauses) {

  /** What every template's name begins with. */
  static final String PREFIX = "crm_template_";

  private static final String QUERY =
      """
      select shobj_description(d.oid, 'pg_database')
      from pg_database d
      where d.datname = ? and d.datistemplate
      """;

  private static final String SETTINGS =
      """
      select quote_ident(r.rolname), unnest(s.setconfig)
      from pg_database d
      join pg_db_role_setting s on s.setdatabase = d.oid
      left join pg_roles r on r.oid = s.setrole
      where d.datname = ?
      """;

  /** What everybody has at first is taken away before what was granted is given. */
  private static final String RIGHTS =
      """
      select 'revoke all on database ',
        ' from public, ' || quote_ident(pg_get_userbyid(d.datdba))
      from pg_database d
      where d.datname = ? and d.datacl is not null
      union all
      select 'grant ' || a.privilege_type || ' on database ',
        ' to ' || case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end
          || case when a.is_grantable then ' with grant option' else '' end
      from pg_database d, aclexplode(d.datacl) a
      where d.datname = ?
      order by 1 desc
      """;

  Template {
    clauses = List.copyOf(clauses);
  }

  static Optional<Template> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement query = prepared(connection, QUERY, name);
        ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      List<TemplateClause> clauses = new ArrayList<>(settings(connection, name));
      clauses.addAll(rights(connection, name));
      return Optional.of(new Template(name, DatabaseComment.instantIn(row.getString(1)), clauses));
    }
  }

  private static List<TemplateClause> settings(Connection connection, String name)
      throws SQLException {
    try (PreparedStatement query = prepared(connection, SETTINGS, name);
        ResultSet rows = query.executeQuery()) {
      List<TemplateClause> found = new ArrayList<>();
      while (rows.next()) {
        String role = rows.getString(1);
        String assignment = TemplateClause.assignment(rows.getString(2));
        found.add(
            role == null
                ? TemplateClause.setting(assignment)
                : TemplateClause.setting(role, assignment));
      }
      return found;
    }
  }

  private static List<TemplateClause> rights(Connection connection, String name)
      throws SQLException {
    try (PreparedStatement query = prepared(connection, RIGHTS, name, name);
        ResultSet rows = query.executeQuery()) {
      List<TemplateClause> found = new ArrayList<>();
      while (rows.next()) {
        found.add(new TemplateClause(rows.getString(1), rows.getString(2)));
      }
      return found;
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, String... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setString(i + 1, arguments[i]);
    }
    return statement;
  }
}
