package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.schema.CrmSchema.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class ExtensionsAndRollbackIT {

  private static final String VECTOR =
      "select exectype from crm.databasechangelog where id = '0601-extension-vector'";

  private final PGSimpleDataSource database = newDatabase();
  private final CrmSchema schema = CrmSchema.on(database);

  @Test
  void withoutPgvectorItsChangeSetIsSkipped() {
    schema.update();
    assertThat(query(database, VECTOR)).containsExactly("MARK_RAN");
    assertThat(schema.state()).isEqualTo(State.CURRENT);
  }

  @Test
  void whereTheServerHasPgvectorItIsEnabled(@TempDir Path directory) throws IOException {
    offerVector(directory, "");
    schema.update();
    assertThat(query(database, VECTOR)).containsExactly("EXECUTED");
    assertThat(query(database, "select extname from pg_extension where extname = 'vector'"))
        .containsExactly("vector");
  }

  @Test
  void whereThisUserMayNotCreatePgvectorItIsSkipped(@TempDir Path directory) throws IOException {
    offerVector(directory, "");
    run(
        database,
        "create role owner" + database.getDatabaseName() + " login",
        "alter database %1$s owner to owner%1$s".formatted(database.getDatabaseName()));
    database.setUser("owner" + database.getDatabaseName());
    schema.update();
    assertThat(query(database, VECTOR)).containsExactly("MARK_RAN");
  }

  @Test
  void anOwnerMayCreatePgvectorWhereItIsTrusted(@TempDir Path directory) throws IOException {
    offerVector(directory, "trusted = true");
    run(
        database,
        "create role owner" + database.getDatabaseName() + " login",
        "alter database %1$s owner to owner%1$s".formatted(database.getDatabaseName()));
    database.setUser("owner" + database.getDatabaseName());
    schema.update();
    assertThat(query(database, VECTOR)).containsExactly("EXECUTED");
  }

  @Test
  void everyChangeSetCanBeRolledBackAndAppliedAgain() throws Exception {
    schema.update();
    Scope.child(LiquibaseUpdate.QUIETLY, this::rollBack);
    assertThat(schema.state()).isEqualTo(State.MISSING);
    schema.update();
    assertThat(schema.state()).isEqualTo(State.CURRENT);
  }

  private void rollBack() throws Exception {
    try (Connection connection = database.getConnection()) {
      PostgresDatabase liquibaseDatabase = new PostgresDatabase();
      liquibaseDatabase.setConnection(new JdbcConnection(connection));
      liquibaseDatabase.setLiquibaseSchemaName("crm");
      new Liquibase(Changelog.ROOT, new ClassLoaderResourceAccessor(), liquibaseDatabase)
          .rollback(Changelog.current().changeSets().size(), "");
    }
  }

  /** An extension of that name, empty, that only this database's sessions can see. */
  private void offerVector(Path directory, String control) throws IOException {
    Path extension = Files.createDirectory(directory.resolve("extension"));
    Files.writeString(extension.resolve("vector.control"), "default_version = '1'\n" + control);
    Files.writeString(extension.resolve("vector--1.sql"), "");
    for (Path path : new Path[] {directory, extension}) {
      path.toFile().setReadable(true, false);
      path.toFile().setExecutable(true, false);
    }
    run(
        database,
        "alter database %s set extension_control_path = '$system:%s'"
            .formatted(database.getDatabaseName(), directory));
  }
}
