package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.schema.CrmSchema;
import dev.crmtestkit.server.TestServer;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The CRM schema without rows, and a table of numbers. */
final class NumbersPreparation implements Preparation {

  /** No rows at all. */
  static final CrmData DATA = CrmData.of(emptySpec());

  private final String fingerprint;
  private final AtomicInteger runs = new AtomicInteger();

  NumbersPreparation(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  static NumbersPreparation unique() {
    return new NumbersPreparation(UUID.randomUUID().toString());
  }

  int runs() {
    return runs.get();
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public Optional<Preparation> base() {
    return Optional.of(new SchemaOnly());
  }

  @Override
  public void prepare(DatabaseAddress database) {
    runs.incrementAndGet();
    TestServer.run(
        database.dataSource(),
        "create table numbers (n int primary key)",
        "insert into numbers select generate_series(1, 100)",
        "alter database " + database.database() + " set lock_timeout = '7s'");
  }

  @Override
  public String toString() {
    return "a hundred numbers";
  }

  private static CrmSpec emptySpec() {
    CrmSpec spec = CrmSpec.standard();
    for (CrmTable<?> table : CrmTable.counted()) {
      spec = spec.withCount(table, 0);
    }
    return spec;
  }

  /** Shared by all tests of a server. */
  private static final class SchemaOnly implements Preparation {

    @Override
    public String fingerprint() {
      return "schema only, for tests";
    }

    @Override
    public void prepare(DatabaseAddress database) {
      CrmSchema.on(database.dataSource()).update();
    }

    @Override
    public String toString() {
      return "the schema";
    }
  }
}
