package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class TriggersAndCascadesIT {

  private final PGSimpleDataSource database = OneRowEach.newDatabase();

  @ParameterizedTest
  @ValueSource(strings = {"companies", "contacts", "deals", "products", "tasks"})
  void anUpdateIsDated(String table) {
    run(
        database,
        "update " + table + " set created_at = '2020-01-01Z', updated_at = '2020-01-01Z'",
        "update " + table + " set id = id");
    assertThat(query(database, "select updated_at > now() - interval '1 minute' from " + table))
        .containsExactly("t");
  }

  @Test
  void aWriterWhoDatesItHimselfKeepsHisDate() {
    run(database, "update companies set name = 'Birch', updated_at = '2025-02-03Z'");
    assertThat(query(database, "select updated_at = '2025-02-03Z' from companies"))
        .containsExactly("t");
  }

  @Test
  void aRowThatIsCreatedTomorrowIsNotUpdatedToday() {
    run(
        database,
        "update companies set created_at = '2999-01-01Z', updated_at = '2999-01-02Z'",
        "update companies set name = 'Birch'");
    assertThat(query(database, "select updated_at = created_at from companies"))
        .containsExactly("t");
  }

  @Test
  void anInsertKeepsItsDate() {
    assertThat(query(database, "select updated_at = '2025-01-01Z' from companies"))
        .containsExactly("t");
  }

  @Test
  void aCompanyTakesEverythingWithItButTheProducts() {
    run(database, "delete from companies");
    assertThat(rowCounts()).isEqualTo("0 0 0 1 0 0 0 0 0 0 0");
  }

  @Test
  void aContactLeavesItsDealsBehind() {
    run(database, "delete from contacts");
    assertThat(rowCounts()).isEqualTo("1 0 1 1 1 0 0 1 0 0 1");
    assertThat(query(database, "select contact_id from deals")).containsExactly("null");
  }

  @Test
  void aDealLeavesItsActivitiesBehind() {
    run(database, "delete from deals");
    assertThat(rowCounts()).isEqualTo("1 1 0 1 0 1 1 0 1 1 0");
    assertThat(query(database, "select deal_id from activities")).containsExactly("null");
  }

  private String rowCounts() {
    return query(
            database,
            """
            select (select count(*) from companies), (select count(*) from contacts),
              (select count(*) from deals), (select count(*) from products),
              (select count(*) from deal_products), (select count(*) from activities),
              (select count(*) from notes), (select count(*) from tasks),
              (select count(*) from contact_emails), (select count(*) from contact_phones),
              (select count(*) from deal_stage_history)
            """)
        .get(0);
  }
}
