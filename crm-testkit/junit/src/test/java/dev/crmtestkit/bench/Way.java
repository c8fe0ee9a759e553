package dev.crmtestkit.bench;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.schema.CrmSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * What people do today to give every test the same data: on the same server, with the same rows.
 */
enum Way {
  /** One database; before each test all its tables are emptied and filled again. */
  TRUNCATE_AND_COPY {
    @Override
    DatabaseAddress prepare(DatabaseAddress server, CrmSpec spec, int test) throws SQLException {
      DatabaseAddress database = server.sibling("filled");
      if (test == 0) {
        execute(server, "create database filled");
        CrmPreparation.of(spec, LoadListener.NONE).prepare(database);
        return database;
      }
      String tables =
          CrmTable.all().stream().map(table -> "crm." + table).collect(Collectors.joining(", "));
      execute(database, "truncate " + tables + " restart identity");
      CrmLoader.on(database.dataSource()).load(CrmData.of(spec), LoadListener.NONE);
      return database;
    }
  },
  /** A new database for each test, which Liquibase and the loader fill. */
  LIQUIBASE_AND_COPY {
    @Override
    DatabaseAddress prepare(DatabaseAddress server, CrmSpec spec, int test) throws SQLException {
      DatabaseAddress database = recreate(server, "built", "template1");
      CrmSchema.on(database.dataSource()).update();
      CrmLoader.on(database.dataSource()).load(CrmData.of(spec), LoadListener.NONE);
      return database;
    }
  },
  /** A new database for each test, copied from a template; the last one is dropped first. */
  CREATE_FROM_TEMPLATE {
    @Override
    DatabaseAddress prepare(DatabaseAddress server, CrmSpec spec, int test) throws SQLException {
      if (test == 0) {
        execute(server, "create database model");
        CrmPreparation.of(spec, LoadListener.NONE).prepare(server.sibling("model"));
      }
      return recreate(server, "copied", "model");
    }
  };

  /**
   * The database of a test, ready for its first connection.
   *
   * @param server a database of the server to which nothing happens
   * @param test counted from 0
   */
  abstract DatabaseAddress prepare(DatabaseAddress server, CrmSpec spec, int test)
      throws SQLException;

  private static DatabaseAddress recreate(DatabaseAddress server, String name, String template)
      throws SQLException {
    execute(server, "drop database if exists " + name + " with (force)");
    execute(server, "create database " + name + " template " + template + " strategy file_copy");
    return server.sibling(name);
  }

  private static void execute(DatabaseAddress database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
