package dev.crmtestkit.database;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.server.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class JdbcDatabaseProviderIT {

  private final PGSimpleDataSource database = TestServer.newDatabase();

  @Test
  void preparesTheDatabaseAndLeavesItWhenClosed() {
    RunningDatabase running = provider().start(new OneTable());
    assertThat(query(running.dataSource(), "select n from prepared")).containsExactly("1");
    running.close();
    running.close();
    assertThat(query(database, "select n from prepared")).containsExactly("1");
  }

  @Test
  void saysWhatRunsThere() {
    assertThat(provider().start(new OneTable()).server()).matches("PostgreSQL at localhost:\\d+");
  }

  @Test
  void takesUserAndPasswordFromTheUrlAndKeepsTheOtherParameters() {
    String url = database.getURL().replaceFirst("\\?.*", "");
    DatabaseAddress address =
        JdbcDatabaseProvider.of(
                url + "?user=postgres&ApplicationName=crm&password=s%26cret&tcpKeepAlive=true")
            .start(new OneTable())
            .address();
    assertThat(address)
        .isEqualTo(
            new DatabaseAddress(
                url + "?ApplicationName=crm&tcpKeepAlive=true", "postgres", "s&cret"));
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedWithItsPlaceButWithoutThePassword() {
    String url = database.getURL().replace(database.getDatabaseName(), "nowhere");
    assertThatThrownBy(
            () -> JdbcDatabaseProvider.of(url, "postgres", "s3cret").start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessageMatching(
            "database nowhere at localhost:\\d+ must let user postgres in, but does not: FATAL:"
                + " database \"nowhere\" does not exist; create it or mend its name in the URL");
  }

  @Test
  @Timeout(5)
  void aServerThatDoesNotAnswerIsGivenUp() {
    // An address that is kept for documentation: nobody answers, nobody refuses.
    String url = "jdbc:postgresql://192.0.2.1:5432/crm?user=me&password=s3cret&connectTimeout=1";
    assertThatThrownBy(() -> JdbcDatabaseProvider.of(url).start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("database crm at 192.0.2.1:5432 must let user me in, but does not:")
        .hasMessageNotContaining("s3cret");
  }

  /** The driver would wait for ever, once the connection is accepted. */
  @Test
  @Timeout(14)
  void aServerThatAcceptsTheConnectionAndSaysNothingIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/crm?user=me";
      assertThatThrownBy(() -> JdbcDatabaseProvider.of(url).start(new OneTable()))
          .isInstanceOf(CrmException.class)
          .hasMessageEndingWith(
              " must let user me in, but does not: no answer came in time; check that a PostgreSQL"
                  + " server runs there, and that no firewall is between");
    }
  }

  @Test
  void aSessionThatWasLetInMayTakeItsTime() throws SQLException {
    try (Connection session =
        FirstAnswer.session(provider().start(new OneTable()).address().source())) {
      assertThat(session.getNetworkTimeout()).isZero();
    }
  }

  @Test
  void aHostThatNobodyKnowsIsNamed() {
    assertThatThrownBy(
            () ->
                JdbcDatabaseProvider.of("jdbc:postgresql://crm.invalid/crm?user=me")
                    .start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "database crm at crm.invalid:5432 must let user me in, but does not: host crm.invalid"
                + " is not known; mend the host in the URL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong | mend the user or the password, such as the parameters user and password of the URL",
        "'' | add the password, such as with the parameter password of the URL"
      })
  void whoseServerWantsAnotherPasswordIsToldWhereItStands(String password, String advice) {
    askForThePasswordOf("careful");
    String url = database.getURL().replaceFirst("\\?.*", "");
    assertThatThrownBy(
            () -> JdbcDatabaseProvider.of(url, "careful", password).start(new OneTable()))
        .isInstanceOf(CrmException.class)
        .hasMessageContaining(" must let user careful in, but does not: ")
        .hasMessageEndingWith("; " + advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:s3cret@localhost/crm",
        "jdbc:postgresql://me:s3cret@localhost/crm",
        "jdbc:postgresql://localhost:port/crm?password=s3cret"
      })
  void whatIsNoSuchUrlIsRefusedWithoutShowingIt(String url) {
    assertThatThrownBy(() -> JdbcDatabaseProvider.of(url))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "the JDBC URL must have the form"
                + " jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD, but has not");
  }

  @Test
  void aUrlWithoutAUserIsRefused() {
    assertThatThrownBy(() -> JdbcDatabaseProvider.of("jdbc:postgresql://a:1,b:2/crm"))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "the JDBC URL of a:1, b:2 must name a user, but does not; write"
                + " jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD");
  }

  private JdbcDatabaseProvider provider() {
    return JdbcDatabaseProvider.of(database.getURL(), "postgres", "");
  }

  /** Everybody else is let in without one, as before. */
  private void askForThePasswordOf(String role) {
    run(
        database,
        "drop role if exists " + role,
        "create role " + role + " login password 'right'",
        "do $$ begin execute format('copy (values (''host all "
            + role
            + " all scram-sha-256''), (''host all all all trust'')) to %L',"
            + " current_setting('hba_file')); perform pg_reload_conf(); end $$");
  }

  private record OneTable() implements Preparation {

    @Override
    public String fingerprint() {
      return "one table";
    }

    @Override
    public void prepare(DatabaseAddress database) {
      run(database.dataSource(), "create table if not exists prepared as select 1 as n");
    }
  }
}
