package dev.crmtestkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The body that all measured tests have: a first statement, and some rows changed. */
final class WritingTest {

  private WritingTest() {}

  static void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from crm.companies")) {
      TestTimes.firstStatementAnswered();
      row.next();
      assertThat(row.getLong(1)).isEqualTo(100 * Measured.SCALE);
    }
    try (PreparedStatement update =
        connection.prepareStatement("update crm.contacts set title = 'x' where id <= ?")) {
      update.setLong(1, Measured.CHANGES);
      assertThat(update.executeUpdate()).isEqualTo(Measured.CHANGES);
    }
  }
}
