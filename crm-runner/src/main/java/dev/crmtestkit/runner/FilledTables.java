package dev.crmtestkit.runner;

import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Which tables have rows in a database whose schema may not be complete. */
final class FilledTables {

  private final Set<CrmTable<?>> tables = new HashSet<>();

  private FilledTables() {}

  static FilledTables read(DataSource database) throws SQLException {
    FilledTables filled = new FilledTables();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (CrmTable<?> table : CrmTable.all()) {
        if (hasRow(statement, "select where to_regclass('crm." + table + "') is not null")
            && hasRow(statement, "select from crm." + table + " limit 1")) {
          filled.tables.add(table);
        }
      }
    }
    return filled;
  }

  boolean contains(CrmTable<?> table) {
    return tables.contains(table);
  }

  private static boolean hasRow(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.next();
    }
  }
}
