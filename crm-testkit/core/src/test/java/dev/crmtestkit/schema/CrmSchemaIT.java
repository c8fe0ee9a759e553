package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.schema.CrmSchema.State;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CrmSchemaIT {

  private final PGSimpleDataSource database = newDatabase();
  private final CrmSchema schema = CrmSchema.on(database);

  @Test
  void anEmptyDatabaseIsMissingTheSchemaAndIsCurrentAfterAnUpdate() {
    assertThat(schema.state()).isEqualTo(State.MISSING);
    long t = System.nanoTime();
    schema.update();
    System.err.println("update " + (System.nanoTime() - t) / 1e6);
    for (int i = 0; i < 5; i++) {
      t = System.nanoTime();
      schema.update();
      System.err.println("noop " + (System.nanoTime() - t) / 1e6);
    }
    assertThat(schema.state()).isEqualTo(State.CURRENT);
  }
}
