package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.schema.CrmSchema.State;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CrmSchemaIT {

  private static final String COMPANY = "insert into crm.companies (name, domain) values ";

  private final PGSimpleDataSource database = newDatabase();
  private final CrmSchema schema = CrmSchema.on(database);

  @Test
  void anEmptyDatabaseMissesTheSchemaAndIsCurrentAfterAnUpdate() {
    assertThat(schema.state()).isEqualTo(State.MISSING);
    schema.update();
    assertThat(schema.state()).isEqualTo(State.CURRENT);
  }

  @Test
  void aSecondUpdateChangesNothing() {
    schema.update();
    var before = query(database, "select xmin, * from crm.databasechangelog");
    schema.update();
    schema.createTables();
    assertThat(query(database, "select xmin, * from crm.databasechangelog")).isEqualTo(before);
  }

  @Test
  void createTablesMakesBareTablesOnly() {
    schema.createTables();
    assertThat(schema.state()).isEqualTo(State.BEHIND);
    assertThat(
            query(
                database,
                """
                select conname from pg_constraint c join pg_class t on t.oid = conrelid
                where connamespace = 'crm'::regnamespace and contype <> 'n'
                  and t.relname not like 'databasechangelog%'
                union all select tgname from pg_trigger
                """))
        .isEmpty();
  }

  @Test
  void rowsMayComeBetweenTheTablesAndTheRest() {
    schema.createTables();
    run(database, COMPANY + "('Alder & Sons', 'alder.example')");
    schema.update();
    assertThat(schema.state()).isEqualTo(State.CURRENT);
    assertThat(query(database, "select name from crm.companies")).containsExactly("Alder & Sons");
  }

  @Test
  void aFailedChangeSetIsNamedAndTheSchemaIsAsItWas() {
    schema.createTables();
    run(database, COMPANY + "('Alder & Sons', 'alder.example'), ('Alder', 'alder.example')");
    assertThatThrownBy(schema::update)
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "change set crm-changelog/keys/uniques.sql::0121-uq-companies-domain::crmtestkit failed:"
                + " ERROR: could not create unique index \"uq_companies_domain\"; Detail: Key"
                + " (domain)=(alder.example) is duplicated.; the schema is as it was before");
    assertThat(query(database, "select indexname from pg_indexes where indexname like 'pk_%'"))
        .isEmpty();
    assertThat(schema.state()).isEqualTo(State.BEHIND);
  }

  @Test
  void aSchemaOfANewerVersionIsRefused() {
    schema.update();
    run(
        database,
        """
        insert into crm.databasechangelog
        select '0700-leads', author, 'crm-changelog/tables/leads.sql', now(), 9999, exectype
        from crm.databasechangelog limit 1
        """);
    assertThat(schema.state()).isEqualTo(State.NEWER);
    assertThatThrownBy(schema::update)
        .isInstanceOf(NewerSchemaException.class)
        .hasMessage(
            "the schema of the database must be known to this version of CRM Testkit, but has"
                + " change set crm-changelog/tables/leads.sql::0700-leads::crmtestkit; use a newer"
                + " version");
    assertThatThrownBy(schema::createTables).isInstanceOf(NewerSchemaException.class);
  }

  @Test
  void changeSetsOfAnApplicationAreItsOwnBusiness() {
    schema.update();
    run(
        database,
        """
        insert into crm.databasechangelog
        select '1', 'me', 'db/changelog.xml', now(), 9999, exectype
        from crm.databasechangelog limit 1
        """);
    assertThat(schema.state()).isEqualTo(State.CURRENT);
  }

  @Test
  void aChangeSetEditedAfterItWasAppliedIsReported() {
    schema.update();
    run(
        database,
        "comment on table crm.databasechangelog is 'the changelog of another day'",
        "update crm.databasechangelog set md5sum = '9:0' where id = '0012-deals'");
    assertThat(schema.state()).isEqualTo(State.BEHIND);
    assertThatThrownBy(schema::update)
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("the changelog cannot be applied: Validation Failed:")
        .hasMessageContaining("crm-changelog/tables/deals.sql::0012-deals::crmtestkit");
  }

  @Test
  void aChangelogEditedInItsCommentsIsTakenAsCurrentFromThenOn() {
    schema.update();
    run(database, "comment on table crm.databasechangelog is 'the changelog of another day'");
    schema.update();
    assertThat(schema.state()).isEqualTo(State.CURRENT);
  }

  @Test
  void aLaterSessionFindsTheTablesWithoutTheSchemasName() {
    schema.update();
    assertThat(query(database, "show search_path")).containsExactly("crm, public");
    assertThat(query(database, "select 1 from contacts")).isEmpty();
  }

  @Test
  void theSessionThatIsGivenBackIsAsItWas() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      connection.createStatement().execute("set search_path = public");
      connection.commit();
      CrmSchema.on(OpenConnection.of(connection)).update();
      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(query(connection, "show search_path")).containsExactly("public");
    }
    assertThat(schema.state()).isEqualTo(State.CURRENT);
  }

  @Test
  void aUserWhoDoesNotOwnTheDatabaseMakesTheSchemaAndLeavesTheSearchPath() {
    run(
        database,
        "create role guest" + database.getDatabaseName() + " login",
        "grant create on database " + database.getDatabaseName() + " to public");
    database.setUser("guest" + database.getDatabaseName());
    schema.update();
    assertThat(schema.state()).isEqualTo(State.CURRENT);
    assertThat(query(database, "show search_path")).containsExactly("\"$user\", public");
  }

  @Test
  void aUserWhoMayNotCreateASchemaIsToldSo() {
    run(database, "create role stranger login");
    database.setUser("stranger");
    assertThatThrownBy(schema::update)
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "the schema crm of the database cannot be read or changed: ERROR: permission denied for"
                + " database "
                + database.getDatabaseName());
  }

  @Test
  void aServerThatIsDownIsToldInOneSentence() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
    assertThatThrownBy(CrmSchema.on(nowhere)::state)
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith(
            "the schema crm of the database cannot be read or changed: Connection to localhost:1"
                + " refused");
  }
}
