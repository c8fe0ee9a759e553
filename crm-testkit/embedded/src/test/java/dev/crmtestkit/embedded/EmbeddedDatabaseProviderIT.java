package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseProviderIT {

  private final Places places;

  EmbeddedDatabaseProviderIT(@TempDir Path root) throws IOException {
    this.places = Places.withBinaries(root);
  }

  @Test
  void preparesOnceAndCopiesFromThenOn() {
    NumbersTable numbers = new NumbersTable(10);
    for (int start = 0; start < 3; start++) {
      try (RunningDatabase database = places.provider().start(numbers)) {
        assertThat(NumbersTable.count(database.dataSource())).isEqualTo(10);
        NumbersTable.execute(database.dataSource(), "DELETE FROM numbers");
      }
    }
    assertThat(numbers.runs()).isEqualTo(1);
  }

  @Test
  void tellsPreparationsApartByTheirFingerprints() {
    for (int rows : new int[] {1, 2, 1}) {
      try (RunningDatabase database = places.provider().start(new NumbersTable(rows))) {
        assertThat(NumbersTable.count(database.dataSource())).isEqualTo(rows);
      }
    }
  }

  @Test
  void severalServersRunAtTheSameTime() throws Exception {
    NumbersTable numbers = new NumbersTable(10);
    CompletableFuture<RunningDatabase> other =
        CompletableFuture.supplyAsync(() -> places.provider().start(numbers));
    try (RunningDatabase one = places.provider().start(numbers);
        RunningDatabase two = other.get()) {
      assertThat(one.url()).isNotEqualTo(two.url());
      NumbersTable.execute(one.dataSource(), "DELETE FROM numbers");
      assertThat(NumbersTable.count(two.dataSource())).isEqualTo(10);
    }
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void closeLeavesNeitherProcessNorDirectoryThoughSomebodyIsConnected() throws Exception {
    RunningDatabase database = places.provider().start(new NumbersTable(10));
    assertThat(places.processes()).hasSize(1);
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
      database.close();
      database.close();
    }
    assertThat(places.leftovers()).isEmpty();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("crm-testkit"));
  }

  @Test
  void anybodyCanConnectWithUrlUserAndPassword() throws SQLException {
    try (RunningDatabase database = places.provider().start(new NumbersTable(1));
        Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password())) {
      assertThat(connection.getCatalog()).isEqualTo("crm");
    }
  }

  @Test
  void theServerDoesNotDependOnTheMachine() {
    try (RunningDatabase database = places.provider().start(new NumbersTable(1))) {
      assertThat(
              List.of(
                  value(database, "lower('ÄI')"),
                  value(database, "(SELECT min(x) FROM (VALUES ('a'), ('B'), ('ä')) v(x))"),
                  value(database, "(SELECT datlocale FROM pg_database WHERE datname = 'crm')"),
                  value(database, "current_setting('log_timezone')"),
                  value(database, "current_setting('server_encoding')"),
                  value(database, "current_setting('autovacuum')"),
                  value(database, "current_setting('wal_level')"),
                  value(database, "current_setting('unix_socket_directories')"),
                  value(database, "host(inet_server_addr())")))
          .containsExactly("äi", "B", "C.UTF-8", "UTC", "UTF8", "off", "minimal", "", "127.0.0.1");
    }
  }

  @Test
  void takesThePortAskedForAndSaysWhenItIsTaken() throws IOException {
    int port = freePort();
    EmbeddedDatabaseProvider provider = places.provider().port(port);
    NumbersTable numbers = new NumbersTable(1);
    try (RunningDatabase database = provider.start(numbers)) {
      assertThat(database.url()).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/crm");
      assertThatThrownBy(() -> provider.start(numbers))
          .isInstanceOf(CrmException.class)
          .hasMessage("port " + port + " of 127.0.0.1 is taken; choose another one, or 0 for any");
    }
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void aFailedPreparationKeepsItsCauseAndLeavesNothing() throws IOException {
    IllegalStateException cause = new IllegalStateException("no such table");
    assertThatThrownBy(() -> places.provider().start(failing(cause)))
        .isInstanceOf(CrmException.class)
        .hasMessage("the preparation fails failed: no such table")
        .hasCause(cause);
    assertThat(places.databases()).doesNotExist();
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void aPreparationThatExplainsItselfIsNotExplainedAgain() {
    CrmException explained = new CrmException("the changelog is newer", null);
    assertThatThrownBy(() -> places.provider().start(failing(explained))).isSameAs(explained);
  }

  private static String value(RunningDatabase database, String expression) {
    return NumbersTable.query(database.dataSource(), "SELECT " + expression);
  }

  private static Preparation failing(RuntimeException failure) {
    return new Preparation() {
      @Override
      public String fingerprint() {
        return "fails";
      }

      @Override
      public void prepare(DatabaseAddress database) {
        throw failure;
      }
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
