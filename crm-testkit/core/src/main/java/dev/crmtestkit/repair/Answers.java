package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Queries for one column of text. */
final class Answers {

  private Answers() {}

  /** The cells of the first column, from the first row to the last. */
  static List<String> all(Connection connection, String sql, String... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    }
  }

  /** The first cell of the first row, which must be there. */
  static String one(Connection connection, String sql, String... arguments) throws SQLException {
    return all(connection, sql, arguments).get(0);
  }
}
