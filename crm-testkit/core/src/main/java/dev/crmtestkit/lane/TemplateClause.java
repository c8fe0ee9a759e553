package dev.crmtestkit.lane;

import java.util.Set;

/**
 * A statement that gives a clone something of its template that CREATE DATABASE does not: a setting
 * or a right.
 *
 * @param before the statement up to the name of the database
 * @param after the rest
 */
record TemplateClause(String before, String after) {

  /** Settings whose values are lists that the server keeps as it would read them. */
  private static final Set<String> LISTS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "session_preload_libraries",
          "local_preload_libraries");

  /**
   * A setting for all sessions.
   *
   * @param assignment {@code name = value} as in SQL
   */
  static TemplateClause setting(String assignment) {
    return new TemplateClause("alter database ", " set " + assignment);
  }

  /**
   * A setting for the sessions of a role.
   *
   * @param role as in SQL
   */
  static TemplateClause setting(String role, String assignment) {
    return new TemplateClause("alter role " + role + " in database ", " set " + assignment);
  }

  /** From the form in which the server keeps it. */
  static String assignment(String setting) {
    int equals = setting.indexOf('=');
    String name = setting.substring(0, equals);
    String value = setting.substring(equals + 1);
    return name + " = " + (LISTS.contains(name) ? value : DatabaseComment.literal(value));
  }

  String of(String database) {
    return before + database + after;
  }
}
