package dev.crmtestkit.load;

import dev.crmtestkit.generator.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows in a temporary table, to be compared with those of a table of the same columns. */
final class StagedRows {

  private StagedRows() {}

  /** Those of one table at a time: what the temporary table held before is gone. */
  static void of(Connection connection, String name, Rows<?> rows) throws SQLException {
    String staged = "pg_temp." + name;
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + staged);
      statement.execute(
          "create temporary table " + name + " (like crm." + rows.table() + ") on commit drop");
      TableCopy<?> copy = new TableCopy<>(rows, staged, done -> {});
      Failures.naming("staging " + rows.table(), () -> copy.run(connection));
      statement.execute("analyze " + staged);
    }
  }
}
