package dev.crmtestkit.embedded;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A preparation of one table, {@code numbers}, with the rows 1 to {@code rows}. */
final class NumbersTable implements Preparation {

  private final int rows;
  private final AtomicInteger runs = new AtomicInteger();

  NumbersTable(int rows) {
    this.rows = rows;
  }

  @Override
  public String fingerprint() {
    return "numbers-" + rows;
  }

  @Override
  public void prepare(DatabaseAddress database) {
    DataSource emptyDatabase = database.dataSource();
    runs.incrementAndGet();
    execute(emptyDatabase, "CREATE TABLE numbers (n integer PRIMARY KEY, label text)");
    execute(
        emptyDatabase,
        "INSERT INTO numbers SELECT n, 'number ' || n FROM generate_series(1, " + rows + ") n");
  }

  /** How often it had to be prepared. */
  int runs() {
    return runs.get();
  }

  static int count(DataSource database) {
    return Integer.parseInt(query(database, "SELECT count(*) FROM numbers"));
  }

  static String query(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
