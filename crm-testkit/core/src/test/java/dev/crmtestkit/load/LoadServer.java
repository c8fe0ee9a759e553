package dev.crmtestkit.load;

import dev.crmtestkit.schema.CrmSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL for the tests of a JVM, in which every test has a database of its own. */
final class LoadServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private LoadServer() {}

  /** Started when first asked for; the JVM's end stops it. */
  private static final class Holder {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A database with the whole schema, to be copied. */
  private static final class Template {
    static final String NAME = make();

    private static String make() {
      try {
        DataSource database = emptyDatabase();
        CrmSchema.on(database).update();
        return query(database, "select current_database()");
      } catch (SQLException e) {
        throw new IllegalStateException("the template cannot be made", e);
      }
    }
  }

  /** A new database with the whole schema and no rows. */
  static DataSource crmDatabase() throws SQLException {
    return databaseLike(Template.NAME);
  }

  /** A new database without tables. */
  static DataSource emptyDatabase() throws SQLException {
    return databaseLike("template1");
  }

  /** A new database with tables that have neither keys nor indexes. */
  static DataSource bareDatabase() throws SQLException {
    DataSource database = emptyDatabase();
    BareTables.create(database);
    return database;
  }

  static void run(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows that {@code sql} gives, their columns joined by a bar. */
  static String query(DataSource database, String sql) {
    return CrmJdbi.on(database)
        .withHandle(handle -> String.join("\n", handle.select(sql).mapTo(String.class).list()));
  }

  private static DataSource databaseLike(String template) throws SQLException {
    String name = "load_" + DATABASES.incrementAndGet();
    run(Holder.SERVER.getPostgresDatabase(), "create database " + name + " template " + template);
    return Holder.SERVER.getDatabase("postgres", name);
  }
}
