package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * What is exported, read by PostgreSQL, is what generate would have put there, also of texts that
 * are hard to write.
 */
class ExportRoundTripIT {

  private static final String TABLES =
      "companies,contacts,deals,products,deal_products,activities,notes,tasks,contact_emails,"
          + "contact_phones";

  @Test
  void sqlGivesTheSameDatabase() throws SQLException {
    String sql =
        RunResult.of("export", "-t", TABLES, "--probes", "-o", "-", "--format", "sql", "--quiet")
            .out();
    String url = emptySchema();
    TestServer.execute(url, sql);
    assertThat(digests(url)).isEqualTo(generated());
    // The sequences stand behind the last rows, so that inserts go on.
    assertThat(RunResult.of("generate", "--database-url", url).exitCode()).isZero();
    assertThat(RunResult.of("verify", "--database-url", url).exitCode()).isZero();
  }

  @Test
  void csvGivesTheSameDatabase(@TempDir Path folder) throws SQLException, IOException {
    RunResult.of("export", "-t", TABLES, "--probes", "-o", folder.toString());
    String url = emptySchema();
    try (Connection connection = TestServer.dataSource(url).getConnection()) {
      for (CrmTable<?> table : CrmTable.all()) {
        try (Reader rows = Files.newBufferedReader(folder.resolve(table + ".csv"))) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy crm." + table + " from stdin (format csv, header match)", rows);
        }
      }
    }
    assertThat(digests(url)).isEqualTo(generated());
  }

  private static List<String> generated() throws SQLException {
    String url = TestServer.newDatabase();
    RunResult.of(
        "generate",
        "-t",
        TABLES,
        "--probes",
        "--seed",
        "42",
        "--as-of",
        "2026-01-01",
        "--database-url",
        url);
    return digests(url);
  }

  private static String emptySchema() throws SQLException {
    String url = TestServer.newDatabase();
    RunResult.of("schema", "--database-url", url);
    return url;
  }

  private static List<String> digests(String url) throws SQLException {
    List<String> digests = new ArrayList<>();
    for (CrmTable<?> table : CrmTable.all()) {
      String sql =
          "select count(*) || ' ' || md5(string_agg(t::text, ';' order by id)) from crm."
              + table
              + " t";
      digests.add(table + " " + TestServer.value(url, sql));
    }
    return digests;
  }
}
