package dev.crmtestkit.verify;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One moment of a database: a transaction that only reads and that sees no later change. */
final class Snapshot implements AutoCloseable {

  private static final int MAX_EXAMPLES = 5;

  private final Connection connection;
  private final boolean autoCommitBefore;

  private Snapshot(Connection connection, boolean autoCommitBefore) {
    this.connection = connection;
    this.autoCommitBefore = autoCommitBefore;
  }

  static Snapshot of(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
    return new Snapshot(connection, autoCommit);
  }

  VerifyReport verify(VerifyExpectations expectations) throws SQLException {
    CheckResult complete = run(ModelChecks.schemaComplete());
    if (!complete.passed()) {
      return new VerifyReport(Map.of(), List.of(complete));
    }
    List<CheckResult> results = new ArrayList<>(List.of(complete));
    for (Check check : checks(expectations)) {
      results.add(run(check));
    }
    return new VerifyReport(rowCounts(), results);
  }

  private List<Check> checks(VerifyExpectations expectations) throws SQLException {
    Instant asOf = expectations.asOf();
    List<Check> checks = new ArrayList<>(ModelChecks.rowCounts(expectations.rowCounts()));
    checks.addAll(ModelChecks.references());
    checks.addAll(Invariants.at(asOf == null ? now() : asOf));
    SequenceCheck.of(connection).ifPresent(checks::add);
    return checks;
  }

  private CheckResult run(Check check) {
    try {
      long violations = count("(" + check.sql() + ")");
      return new CheckResult(check, violations, violations == 0 ? List.of() : examples(check));
    } catch (SQLException e) {
      throw new CrmException("check " + check.name() + " cannot be run: " + e.getMessage(), e);
    }
  }

  private List<String> examples(Check check) throws SQLException {
    String sql = "select * from (" + check.sql() + ") v order by 1 limit " + MAX_EXAMPLES;
    List<String> examples = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        examples.add(rows.getString(1));
      }
    }
    return examples;
  }

  private Map<CrmTable<?>, Long> rowCounts() throws SQLException {
    Map<CrmTable<?>, Long> counts = new LinkedHashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      counts.put(table, count("crm." + table.name()));
    }
    return counts;
  }

  private long count(String rowSource) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + rowSource + " v")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The clock, not the transaction's beginning: rows that came in between are seen, too. */
  private Instant now() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(autoCommitBefore);
  }
}
