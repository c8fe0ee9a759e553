package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTests {

  private static final Map<String, String> PARTS =
      Map.of("DB_HOST", "db", "DB_NAME", "crm", "DB_USER", "ann", "DB_PASSWORD", "s3cret");

  @ParameterizedTest
  @CsvSource({
    "postgresql://ann:s3cret@db:6543/crm, postgresql://db:6543/crm, ann, s3cret",
    "postgres://ann:s3cret@db/crm, postgresql://db:5432/crm, ann, s3cret",
    "postgres://ann@db/crm, postgresql://db:5432/crm, ann, ",
    "postgres:///crm, postgresql://localhost:5432/crm, , ",
    "postgresql://a%40b:p%3Aw%2F%25+x@db/c%20rm, postgresql://db:5432/c rm, a@b, p:w/%+x",
    "postgresql://ann:p@ss@db/crm, postgresql://db:5432/crm, ann, p@ss",
    "postgresql://ann:x@[::1]:6543/crm, postgresql://[::1]:6543/crm, ann, x",
    "jdbc:postgresql://db:6543/crm, postgresql://db:6543/crm, , ",
    "jdbc:postgresql://db/crm?user=ann&password=s%263, postgresql://db:5432/crm, ann, s&3",
    "jdbc:postgresql://ann:s3cret@db/crm, postgresql://db:5432/crm, ann, s3cret",
    "postgresql://ann:x@db/crm?sslmode=require&connect_timeout=3, postgresql://db:5432/crm, ann, x",
  })
  void readsEveryFormOfUrl(String url, String address, String user, String password) {
    CrmDataSource database = of(Map.of("DATABASE_URL", url));
    assertThat(database.address()).isEqualTo(address);
    assertThat(database.getUser()).isEqualTo(user);
    assertThat(database.getPassword()).isEqualTo(password);
  }

  @Test
  void parametersReachTheDriverUnderItsNames() {
    CrmDataSource database =
        of(Map.of("DATABASE_URL", "postgres://a:b@db/crm?sslmode=require&connect_timeout=3"));
    assertThat(database.getSslMode()).isEqualTo("require");
    assertThat(database.getConnectTimeout()).isEqualTo(3);
  }

  @Test
  void severalHostsAreKept() {
    assertThat(of(Map.of("DATABASE_URL", "postgresql://a:b@one,two:6543/crm")).address())
        .isEqualTo("postgresql://one:5432,two:6543/crm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ann:s3cret@db/crm",
        "postgresql://ann:s3cret@db",
        "postgresql://ann:s3cret@db/",
        "postgresql://ann:s3cret@db:port/crm",
        "postgresql://ann:s3/cret@db/crm",
        "postgresql://ann:s3cret%@db/crm",
        "postgres:ann:s3cret@db/crm",
        "jdbc:postgresql://db:x/crm?password=s3cret",
        "jdbc:postgresql://db:99999/crm?user=ann&password=s3cret",
        "postgresql://db:x/crm?user=ann&password=s3@cret",
        "postgresql://db/crm?user=ann&password=s3&cret",
        "postgresql://db:x/crm?user=ann&password=s3&cret",
        "postgresql://ann:s3?cret@db/crm",
      })
  void aBadUrlIsRefusedWithoutItsPassword(String url) {
    assertThatThrownBy(() -> of(Map.of("DATABASE_URL", url)))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("s3")
        .hasMessageNotContaining("cret");
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThatThrownBy(() -> of(Map.of("DATABASE_URL", "postgresql://a:b@db/crm?sslmod=require")))
        .hasMessageContaining("DATABASE_URL must have parameters that the driver knows")
        .hasMessageContaining("'sslmod'");
  }

  @Test
  void thePartsMakeADatabase() {
    CrmDataSource database = of(PARTS);
    assertThat(database.address()).isEqualTo("postgresql://db:5432/crm");
    assertThat(database.getUser()).isEqualTo("ann");
    assertThat(database.getPassword()).isEqualTo("s3cret");
  }

  @Test
  void missingPartsAreNamedAllAtOnce() {
    assertThatThrownBy(() -> of(Map.of("DB_HOST", "db")))
        .hasMessageContaining("DB_NAME, DB_USER, DB_PASSWORD");
    assertThatThrownBy(() -> of(Map.of()))
        .hasMessageContaining("DATABASE_URL or DB_HOST, DB_NAME, DB_USER, DB_PASSWORD");
  }

  @Test
  void anEmptyPasswordIsAPassword() {
    Map<String, String> parts = new HashMap<>(PARTS);
    parts.put("DB_PASSWORD", "");
    assertThat(of(parts).getPassword()).isEmpty();
  }

  @Test
  void aUrlMayLeaveUserAndPasswordToTheParts() {
    Map<String, String> both = new HashMap<>(PARTS);
    both.put("DATABASE_URL", "postgresql://other/crm");
    CrmDataSource database = of(both);
    assertThat(database.address()).isEqualTo("postgresql://other:5432/crm");
    assertThat(database.getUser()).isEqualTo("ann");
    assertThat(database.getPassword()).isEqualTo("s3cret");
  }

  @Test
  void partsInTheEnvironmentWinOverAUrlInTheFile() {
    Settings settings = new Settings(Map.of(), PARTS, Map.of("DATABASE_URL", "postgresql://f/crm"));
    assertThat(new DatabaseSettings(settings).dataSource().address())
        .isEqualTo("postgresql://db:5432/crm");
  }

  @Test
  void cloudSqlIsNotInThisBuild() {
    Map<String, String> environment = new HashMap<>(PARTS);
    environment.put("INSTANCE_CONNECTION_NAME", "p:r:i");
    assertThatThrownBy(() -> of(environment))
        .hasMessageContaining("INSTANCE_CONNECTION_NAME must not be set")
        .hasMessageContaining("Cloud SQL connector is not in this build yet");
  }

  private static CrmDataSource of(Map<String, String> environment) {
    return new DatabaseSettings(new Settings(Map.of(), environment, Map.of())).dataSource();
  }
}
