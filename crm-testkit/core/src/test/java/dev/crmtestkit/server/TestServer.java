package dev.crmtestkit.server;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.schema.CrmSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One embedded PostgreSQL for all tests of a JVM, and a new database for whoever asks. */
public final class TestServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  /** A new database without any schema of ours. */
  public static PGSimpleDataSource newDatabase() {
    return copyOf(database("template1"));
  }

  /** A new database with the whole schema and no rows; {@code crm} is not on its search path. */
  public static PGSimpleDataSource newCrmDatabase() {
    return copyOf(Template.DATABASE);
  }

  /**
   * A new database that is as {@code template} is, and is opened with the same current schema;
   * nobody may be connected to {@code template}.
   */
  public static PGSimpleDataSource copyOf(PGSimpleDataSource template) {
    String name = "test" + DATABASES.incrementAndGet();
    run(
        database("postgres"),
        "create database " + name + " template " + template.getDatabaseName());
    PGSimpleDataSource copy = database(name);
    copy.setCurrentSchema(template.getCurrentSchema());
    return copy;
  }

  /** Where {@code database} is, for what asks for an address. */
  public static DatabaseAddress addressOf(PGSimpleDataSource database) {
    return new DatabaseAddress(database.getURL(), String.valueOf(database.getUser()), "");
  }

  /** Executes statements, one after the other. */
  public static void run(DataSource database, String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The rows that {@code sql} gives, the cells of each joined by a blank. */
  public static List<String> query(DataSource database, String sql) {
    try (Connection connection = database.getConnection()) {
      return query(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The rows that {@code sql} gives, the cells of each joined by a blank. */
  public static List<String> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        StringJoiner cells = new StringJoiner(" ");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        found.add(cells.toString());
      }
      return found;
    }
  }

  private static PGSimpleDataSource database(String name) {
    return (PGSimpleDataSource) Running.SERVER.getDatabase("postgres", name);
  }

  /** Made once, when first asked for, since a copy takes less than Liquibase. */
  private static final class Template {

    static final PGSimpleDataSource DATABASE = make();

    private static PGSimpleDataSource make() {
      PGSimpleDataSource database = newDatabase();
      CrmSchema.on(database).update();
      return database;
    }
  }

  private static final class Running {

    /** Stops with the JVM, by a shutdown hook of its own. */
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
