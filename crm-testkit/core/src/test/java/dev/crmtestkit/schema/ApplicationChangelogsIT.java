package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

class ApplicationChangelogsIT {

  private static final List<String> ROOT = List.of("classpath:/application-changelogs/root.yaml");

  private final PGSimpleDataSource database = newDatabase();

  @BeforeEach
  void buildOurSchema() {
    CrmSchema.on(database).update();
  }

  @Test
  void theyAddTablesAndColumnsBesideOurs() {
    ApplicationChangelogs.of(ROOT).applyTo(database);
    run(
        database,
        "insert into companies (name, domain) values ('Alder & Sons', 'alder.example')",
        "insert into contacts (company_id, first_name, last_name, email)"
            + " values (1, 'Ada', 'Alder', 'ada@alder.example')",
        "insert into crm.visits (contact_id) select id from crm.contacts");
    assertThat(query(database, "select score, pages from contacts, visits")).containsExactly("7 1");
  }

  @Test
  void ourSchemaIsStillCurrentAndTheirsIsDone() {
    ApplicationChangelogs.of(ROOT).applyTo(database);
    String applied =
        "select xmin, filename from databasechangelog where filename like 'application%'";
    List<String> before = query(database, applied);
    ApplicationChangelogs.of(ROOT).applyTo(database);
    assertThat(query(database, applied)).isEqualTo(before).hasSize(2);
    assertThat(CrmSchema.on(database).state()).isEqualTo(CrmSchema.State.CURRENT);
  }

  @Test
  void aChangeSetThatFailsIsNamedWithItsSqlAndNothingOfItsChangelogStays() {
    ApplicationChangelogs failing =
        ApplicationChangelogs.of(List.of("application-changelogs/failing.sql"));
    assertThatThrownBy(() -> failing.applyTo(database))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "change set application-changelogs/failing.sql::wrong::shop failed: ERROR: relation"
                + " \"no_such_table\" does not exist; SQL: alter table no_such_table\n"
                + "  add column x integer; the schema is as it was before");
    assertThat(query(database, "select to_regclass('kept_by_nobody')")).containsExactly("null");
  }

  @ParameterizedTest
  @CsvSource({"malformed.xml, line 2", "malformed.yaml, line 3", "malformed.sql, malformed.sql"})
  void aChangelogThatIsMalformedIsNamedWithItsLine(String file, String line) {
    String path = "application-changelogs/" + file;
    ApplicationChangelogs malformed = ApplicationChangelogs.of(List.of(path));
    assertThatThrownBy(() -> malformed.applyTo(database))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("the changelog cannot be applied: ")
        .hasMessageContaining(path)
        .hasMessageContaining(line);
  }

  @Test
  void noneDoNothingAndHaveNoFingerprint() {
    ApplicationChangelogs.none().applyTo(database);
    assertThat(ApplicationChangelogs.none().fingerprint()).isEmpty();
    assertThat(ApplicationChangelogs.none().isEmpty()).isTrue();
  }

  @Test
  void aServerThatIsDownIsToldInOneSentence() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
    ApplicationChangelogs changelogs = ApplicationChangelogs.of(ROOT);
    assertThatThrownBy(() -> changelogs.applyTo(nowhere))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith(
            "the changelogs [application-changelogs/root.yaml] cannot be applied to the database:"
                + " Connection to localhost:1 refused");
  }
}
