package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where a sequence stands.
 *
 * @param name with its schema, quoted where need be
 * @param lastValue what the sequence says it is
 * @param called whether {@code lastValue} was given out
 */
record SequenceState(String name, long lastValue, boolean called) {

  static SequenceState read(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select last_value, is_called from " + name);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new SequenceState(name, row.getLong(1), row.getBoolean(2));
    }
  }

  /** The last value given out, if ids go up by one. */
  long lastGivenOut() {
    return called ? lastValue : lastValue - 1;
  }

  /** The expression that puts the sequence here. */
  String setval() {
    return "setval('%s', %s, %b)".formatted(name.replace("'", "''"), lastValue, called);
  }

  @Override
  public String toString() {
    return lastValue + (called ? "" : " (not given out)");
  }
}
