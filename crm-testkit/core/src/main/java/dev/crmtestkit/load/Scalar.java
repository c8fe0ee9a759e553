package dev.crmtestkit.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * A query for one number. The loader asks so little that it does without Jdbi, whose start takes
 * longer than loading the standard data set.
 */
final class Scalar {

  private Scalar() {}

  /** The number in the first row and column; empty for NULL, for no row, and for void. */
  static OptionalLong of(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet results = statement.executeQuery()) {
        return results.next() && results.getObject(1) instanceof Number number
            ? OptionalLong.of(number.longValue())
            : OptionalLong.empty();
      }
    }
  }
}
