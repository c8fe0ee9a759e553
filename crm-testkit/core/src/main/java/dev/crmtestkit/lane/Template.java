package dev.crmtestkit.lane;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sealed database that lanes are cloned from.
 *
 * @param lastUse about when somebody last asked for it
 * @param settings those of the database, each {@code name = value} as in SQL; a clone does not
 *     inherit them
 */
record Template(String name, Instant lastUse, List<String> settings) {

  /** What every template's name begins with. */
  static final String PREFIX = "crm_template_";

  private static final String QUERY =
      """
      select shobj_description(d.oid, 'pg_database'), s.setconfig
      from pg_database d
      left join pg_db_role_setting s on s.setdatabase = d.oid and s.setrole = 0
      where d.datname = ? and d.datistemplate
      """;

  /** Settings whose values are lists that the server keeps as it would read them. */
  private static final Set<String> LISTS =
      Set.of("search_path", "temp_tablespaces", "session_preload_libraries");

  Template {
    settings = List.copyOf(settings);
  }

  static Optional<Template> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new Template(
                name, DatabaseComment.instantIn(row.getString(1)), settings(row.getArray(2))));
      }
    }
  }

  private static List<String> settings(@Nullable Array array) throws SQLException {
    if (array == null) {
      return List.of();
    }
    return Stream.of((String[]) array.getArray()).map(Template::assignment).toList();
  }

  /** From the form in which the server keeps it. */
  static String assignment(String setting) {
    int equals = setting.indexOf('=');
    String name = setting.substring(0, equals);
    String value = setting.substring(equals + 1);
    return name + " = " + (LISTS.contains(name) ? value : DatabaseComment.literal(value));
  }
}
