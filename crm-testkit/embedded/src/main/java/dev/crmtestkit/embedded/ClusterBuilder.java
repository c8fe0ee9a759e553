package dev.crmtestkit.embedded;

import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a prepared data directory: initdb, a server, the preparation, a clean stop. */
record ClusterBuilder(Programs programs, ServerDirectory server) {

  void build(Preparation preparation) throws IOException {
    programs.initdb(server);
    Postmaster postmaster = Postmaster.start(programs, server, Postmaster.ANY_PORT);
    try {
      createDatabase(postmaster.port());
      prepare(preparation, postmaster.port());
    } finally {
      postmaster.stop(Signal.INT);
    }
    if (Files.exists(server.pidFile())) {
      throw new ServerFailure("PostgreSQL did not stop cleanly", server.log());
    }
  }

  private static void createDatabase(int port) throws IOException {
    try (Connection connection =
            EmbeddedDatabase.dataSource(port, EmbeddedDatabase.MAINTENANCE).getConnection();
        Statement statement = connection.createStatement()) {
      // Copied file by file, most files stay equal to the template's, and equal files are kept
      // once.
      statement.execute(
          "CREATE DATABASE " + EmbeddedDatabase.NAME + " TEMPLATE template0 STRATEGY file_copy");
    } catch (SQLException failure) {
      throw new IOException("the database could not be created: " + failure.getMessage(), failure);
    }
  }

  private static void prepare(Preparation preparation, int port) {
    try {
      preparation.prepare(EmbeddedDatabase.dataSource(port, EmbeddedDatabase.NAME));
    } catch (CrmException saysEnough) {
      throw saysEnough;
    } catch (RuntimeException failure) {
      throw new CrmException(
          "the preparation " + preparation.fingerprint() + " failed: " + failure.getMessage(),
          failure);
    }
  }
}
