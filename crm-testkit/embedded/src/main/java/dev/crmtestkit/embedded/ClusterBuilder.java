package dev.crmtestkit.embedded;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Makes a prepared data directory: a server runs, is prepared, and stops cleanly. */
record ClusterBuilder(Programs programs, ServerDirectory server) {

  /** From nothing. */
  void build(Preparation preparation) throws IOException {
    programs.initdb(server);
    run(
        port -> {
          createDatabase(EmbeddedDatabase.address(port, EmbeddedDatabase.MAINTENANCE));
          prepare(preparation, EmbeddedDatabase.address(port, EmbeddedDatabase.NAME));
        });
  }

  /** From the data directory that the preparation's base has left. */
  void addTo(Preparation preparation) throws IOException {
    programs.handOver(server);
    run(port -> prepare(preparation, EmbeddedDatabase.address(port, EmbeddedDatabase.NAME)));
  }

  private void run(Work work) throws IOException {
    Postmaster postmaster = Postmaster.start(programs, server, Postmaster.ANY_PORT);
    String lastLog;
    try {
      work.on(postmaster.port());
      lastLog =
          currentLog(EmbeddedDatabase.address(postmaster.port(), EmbeddedDatabase.MAINTENANCE));
    } finally {
      postmaster.stop(Signal.INT);
    }
    if (Files.exists(server.pidFile())) {
      throw new ServerFailure("PostgreSQL did not stop cleanly", server.log());
    }
    deleteSpareLogs(lastLog);
  }

  private static void createDatabase(DatabaseAddress maintenance) throws IOException {
    // Copied file by file, most files stay equal to the template's, and equal files are kept once.
    query(
        maintenance,
        "CREATE DATABASE " + EmbeddedDatabase.NAME + " TEMPLATE template0 STRATEGY file_copy");
  }

  private static String currentLog(DatabaseAddress maintenance) throws IOException {
    query(maintenance, "CHECKPOINT");
    return query(maintenance, "SELECT pg_walfile_name(pg_current_wal_insert_lsn())");
  }

  /**
   * Deletes the write-ahead log that lies ready for later: a big load leaves a gigabyte. The stop
   * itself has written a few bytes more, perhaps into the next file.
   */
  private void deleteSpareLogs(String lastLog) throws IOException {
    try (Stream<Path> logs = Files.list(server.data().resolve("pg_wal"))) {
      List<Path> spare =
          logs.filter(Files::isRegularFile)
              .filter(log -> log.getFileName().toString().compareTo(lastLog) > 0)
              .sorted()
              .skip(1)
              .toList();
      for (Path log : spare) {
        Files.delete(log);
      }
    }
  }

  /** The first value of the first row, or nothing. */
  private static String query(DatabaseAddress database, String sql) throws IOException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet result = statement.getResultSet();
      result.next();
      return result.getString(1);
    } catch (SQLException failure) {
      throw new IOException(sql + " failed: " + failure.getMessage(), failure);
    }
  }

  private static void prepare(Preparation preparation, DatabaseAddress database) {
    try {
      preparation.prepare(database);
    } catch (CrmException saysEnough) {
      throw saysEnough;
    } catch (RuntimeException failure) {
      throw new CrmException(
          "the preparation " + preparation.fingerprint() + " failed: " + failure.getMessage(),
          failure);
    }
  }

  /** What is done while the server runs. */
  private interface Work {
    void on(int port) throws IOException;
  }
}
