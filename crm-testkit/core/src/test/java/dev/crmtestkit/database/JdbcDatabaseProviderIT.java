package dev.crmtestkit.database;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
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
                + " database \"nowhere\" does not exist; check that the server runs and the URL is"
                + " right");
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
