package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements that go to the server together, in one round trip. */
final class RepairSql {

  private final List<String> statements = new ArrayList<>();

  RepairSql add(String statement) {
    statements.add(statement);
    return this;
  }

  /** Deletes what is no pristine row, or all rows where the table is filled again. */
  RepairSql deleteFresh(TableLook look) {
    String table = look.table().name();
    if (look.isWhole()) {
      return look.rows() == 0 ? this : add("delete from only " + table);
    }
    return look.ids().isEmpty() ? this : add("delete from " + table + where("id", look.ids()));
  }

  /** Puts sequences back. That is no part of the transaction and cannot fail on its account. */
  RepairSql setSequences(List<SequenceMove> moved) {
    for (SequenceMove move : moved) {
      add("select " + move.before().setval());
    }
    return this;
  }

  /** Executes all, and then asks for the number of the transaction that they wrote in. */
  List<Long> executeForTransaction(Connection connection) throws SQLException {
    add("select pg_current_xact_id()::text");
    String sql = String.join(";\n", statements);
    long transaction = 0;
    try (Statement statement = connection.createStatement()) {
      boolean hasRows = statement.execute(sql);
      while (hasRows || statement.getUpdateCount() != -1) {
        if (hasRows) {
          transaction = first(statement);
        }
        hasRows = statement.getMoreResults();
      }
    }
    return List.of(transaction);
  }

  static String where(String column, Set<String> ids) {
    return " where " + column + " = any ('{" + String.join(",", ids) + "}')";
  }

  private static long first(Statement statement) throws SQLException {
    try (ResultSet row = statement.getResultSet()) {
      row.next();
      return row.getLong(1);
    }
  }
}
