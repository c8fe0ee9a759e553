package dev.crmtestkit.runner;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One server for all tests of this JVM, which asks for passwords as users' servers do. */
final class TestServer {

  static final String PASSWORD = "p@ss/word";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  /** The libpq URL of a new, empty database. */
  static String newDatabase() throws SQLException {
    String name = "crm_" + DATABASES.incrementAndGet();
    execute(Started.url("postgres", PASSWORD), "create database " + name);
    return Started.url(name, PASSWORD);
  }

  /** The same database, but with a password that is not its own. */
  static String withWrongPassword(String url) {
    return url.replace("p%40ss%2Fword", "wr0ng");
  }

  /** The same database without a password. */
  static String withoutPassword(String url) {
    return url.replace(":p%40ss%2Fword", "");
  }

  static void execute(String url, String sql) throws SQLException {
    try (Connection connection = dataSource(url).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The only value of a query, as text. */
  static String value(String url, String sql) throws SQLException {
    try (Connection connection = dataSource(url).getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  static long rows(String url, String table) throws SQLException {
    return Long.parseLong(value(url, "select count(*) from crm." + table));
  }

  static DataSource dataSource(String url) {
    return DatabaseUrl.read(new Given("test", url));
  }

  /** Starts when first asked for and ends with the JVM. */
  private static final class Started {

    private static final RunningDatabase SERVER = start();

    private static RunningDatabase start() {
      RunningDatabase server = EmbeddedDatabaseProvider.create().start(new Nothing());
      try (Connection connection = server.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("alter role postgres password '" + PASSWORD + "'");
        statement.execute(
            "do $$ begin execute format('copy (select %L) to %L',"
                + " 'host all all all scram-sha-256', current_setting('hba_file')); end $$");
        statement.execute("select pg_reload_conf()");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return server;
    }

    static String url(String database, String password) {
      PGSimpleDataSource address = new PGSimpleDataSource();
      address.setUrl(SERVER.url());
      return "postgresql://postgres:"
          + password.replace("@", "%40").replace("/", "%2F")
          + "@127.0.0.1:"
          + address.getPortNumbers()[0]
          + "/"
          + database;
    }
  }

  private record Nothing() implements Preparation {

    @Override
    public String fingerprint() {
      return "nothing";
    }

    @Override
    public void prepare(DatabaseAddress emptyDatabase) {}
  }
}
