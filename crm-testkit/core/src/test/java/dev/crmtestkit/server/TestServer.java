package dev.crmtestkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** One embedded PostgreSQL for all tests of a JVM, and a database of its own for each test. */
public final class TestServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  /** A new database without any schema of ours. */
  public static PGSimpleDataSource newDatabase() {
    return copyOf("template1");
  }

  /** A new database that is as {@code template} is; nobody may be connected to that one. */
  public static PGSimpleDataSource copyOf(String template) {
    String name = "test" + DATABASES.incrementAndGet();
    run(database("postgres"), "create database " + name + " template " + template);
    return database(name);
  }

  /** Executes statements, one after the other. */
  public static void run(PGSimpleDataSource database, String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static PGSimpleDataSource database(String name) {
    return (PGSimpleDataSource) Running.SERVER.getDatabase("postgres", name);
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
