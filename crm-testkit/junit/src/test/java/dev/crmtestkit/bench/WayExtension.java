package dev.crmtestkit.bench;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.generator.CrmSpec;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Prepares a test's database in one of the ways compared with; for tests one after the other. */
final class WayExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private final Way way;
  private final DatabaseAddress server;
  private final CrmSpec spec;
  private int tests;
  private @Nullable Connection connection;

  WayExtension(Way way, DatabaseAddress server, CrmSpec spec) {
    this.way = way;
    this.server = server;
    this.spec = spec;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    connection = way.prepare(server, spec, tests++).dataSource().getConnection();
  }

  @Override
  public void afterEach(ExtensionContext context) throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Connection.class;
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return connection;
  }
}
