package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.schema.CrmSchema.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ConcurrentUpdateIT {

  /** Other tests wait for locks in other databases of the same server. */
  private static final String WAITERS =
      """
      select 1 from pg_locks l join pg_database d on d.oid = l.database
      where not granted and datname = current_database()
      """;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void threadsMayUpdateOneDatabaseAtOnce() throws Exception {
    PGSimpleDataSource database = newDatabase();
    updateAtOnce(Stream.generate(() -> database).limit(8).toList());
    assertThat(CrmSchema.on(database).state()).isEqualTo(State.CURRENT);
    assertThat(
            query(database, "select id from crm.databasechangelog group by 1 having count(*) > 1"))
        .isEmpty();
  }

  @Test
  void threadsMayUpdateSeveralDatabasesAtOnce() throws Exception {
    List<PGSimpleDataSource> databases = List.of(newDatabase(), newDatabase(), newDatabase());
    updateAtOnce(databases);
    assertThat(databases)
        .allSatisfy(each -> assertThat(CrmSchema.on(each).state()).isEqualTo(State.CURRENT));
  }

  @Test
  void whoeverWaitsGoesOnAsSoonAsTheLockIsFree() throws Exception {
    CrmSchema.on(newDatabase())
        .update(); // once Liquibase is warm, an update takes a second at most
    PGSimpleDataSource database = newDatabase();
    Future<?> waiting;
    try (Connection other = database.getConnection();
        SchemaTransaction transaction = SchemaTransaction.begin(other)) {
      waiting = threads.submit(() -> CrmSchema.on(database).update());
      awaitAWaiterIn(database);
      transaction.commit();
    }
    long free = System.nanoTime();
    waiting.get(60, TimeUnit.SECONDS);
    // Liquibase's own lock would have been looked at again 10 seconds later.
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - free)).isLessThan(8);
  }

  private void updateAtOnce(List<PGSimpleDataSource> databases)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<Future<?>> updates = new ArrayList<>();
    for (PGSimpleDataSource database : databases) {
      updates.add(threads.submit(() -> CrmSchema.on(database).update()));
    }
    for (Future<?> update : updates) {
      update.get(60, TimeUnit.SECONDS);
    }
  }

  private static void awaitAWaiterIn(PGSimpleDataSource database)
      throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      while (query(connection, WAITERS).isEmpty()) {
        Thread.sleep(5);
      }
    }
  }
}
