package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.schema.CrmSchema.State;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What only a JVM of its own can show. */
class SchemaProcessIT {

  private final PGSimpleDataSource database = newDatabase();

  @Test
  void whereNothingIsToDoLiquibaseIsNotLoaded() throws IOException, InterruptedException {
    assertThat(classesLoadedByAnUpdate()).anyMatch(line -> line.contains(" liquibase.Liquibase "));
    assertThat(classesLoadedByAnUpdate())
        .anyMatch(line -> line.contains(" dev.crmtestkit.schema.CrmSchema "))
        .noneMatch(line -> line.contains(" liquibase."));
  }

  @Test
  void anUpdateIsSilentAndWorksInTurkey() throws IOException, InterruptedException {
    Process process = SchemaProcess.start(database, "-Duser.language=tr", "-Duser.country=TR");
    assertThat(SchemaProcess.output(process)).isEqualTo("exit 0");
    assertThat(CrmSchema.on(database).state()).isEqualTo(State.CURRENT);
  }

  @Test
  void processesMayUpdateOneDatabaseAtOnce() throws IOException, InterruptedException {
    Process one = SchemaProcess.start(database);
    Process other = SchemaProcess.start(database);
    assertThat(SchemaProcess.output(one)).isEqualTo("exit 0");
    assertThat(SchemaProcess.output(other)).isEqualTo("exit 0");
    assertThat(CrmSchema.on(database).state()).isEqualTo(State.CURRENT);
  }

  private Stream<String> classesLoadedByAnUpdate() throws IOException, InterruptedException {
    return SchemaProcess.output(SchemaProcess.start(database, "-verbose:class")).lines();
  }
}
