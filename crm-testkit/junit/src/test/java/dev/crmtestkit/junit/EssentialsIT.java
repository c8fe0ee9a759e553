package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.load.NoteDao;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.testkit.CrmDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Whatever a test does to its database, on whatever server, the next one does not see it. */
@SmallCrm
class EssentialsIT {

  @Test
  void everyTestStartsPristine() {
    assertAllPass(Runs.of(Writing.class), 18);
  }

  @Test
  void testsAndClassesThatOverlapDoNotSeeOneAnother() {
    assertAllPass(Runs.inParallel(Writing.class, WritingToo.class), 36);
  }

  @Test
  void aFailureIsReportedWithTheServerAndTheChanges() {
    EngineExecutionResults results = Runs.of(Failing.class);

    Map<String, String> report =
        Runs.entries(results)
            .filter(entry -> entry.containsKey("crm.seed"))
            .findAny()
            .orElseThrow();
    assertThat(report.get("crm.server"))
        .matches(".*PostgreSQL.*, version 1.*|container postgres.*");
    assertThat(report.get("crm.database"))
        .matches("jdbc:postgresql://[\\w.]+:\\d+/crm_lane_\\w+ \\(not kept; .*\\)");
    assertThat(report.get("crm.changes"))
        .contains("notes 16 created: ", "told nobody", "contacts 1 updated: last_name ");
  }

  private static void assertAllPass(EngineExecutionResults results, long tests) {
    assertThat(Runs.failures(results)).isEmpty();
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(tests));
  }

  @SmallCrm
  static class Writing {

    private static final String COLUMNS =
        "select count(*) from information_schema.columns where table_schema = 'crm'";

    /** How many columns the tests found, which is what the very first did. */
    private static final Set<Long> SEEN = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void isPristine(Handle handle, CrmData data) {
      for (CrmTable<?> table : CrmTable.all()) {
        assertThat(number(handle, "select count(*) from crm." + table))
            .as(table.toString())
            .isEqualTo(data.rows(table).count());
      }
      assertThat(number(handle, "select sum(extract(epoch from created_at)) from crm.notes"))
          .isEqualTo(data.notes().stream().mapToLong(n -> n.createdAt().getEpochSecond()).sum());
      SEEN.add(number(handle, COLUMNS));
      assertThat(SEEN).hasSize(1);
      assertThat(number(handle, "select last_value from crm.notes_id_seq")).isEqualTo(15);
    }

    private static long number(Handle handle, String sql) {
      return handle.select(sql).mapTo(Long.class).one();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "insert into crm.notes (contact_id, content) values (1, 'new')",
          "update crm.contacts set last_name = 'X' where id between 3 and 7",
          "delete from crm.companies where id = 1",
          "truncate crm.notes restart identity",
          "truncate crm.companies restart identity cascade",
          "alter table crm.contacts drop column title",
          "drop table crm.tasks",
          "create table crm.mine (id int)",
          "alter table crm.notes add check (content <> 'y')",
          "select nextval('crm.notes_id_seq') from generate_series(1, 10)",
          "create temporary table notes (id int)",
          "set search_path = pg_catalog",
          "listen everybody",
          "select lo_from_bytea(0, 'x')",
          "begin; delete from crm.notes",
        })
    void executes(String statement, Handle handle) {
      handle.execute(statement);
    }

    @Test
    void writesByDao(NoteDao notes) {
      notes.insert(new Note(0, 1, "new", Instant.EPOCH));
    }

    @RepeatedTest(2)
    void writesByASessionOfItsOwn(CrmDatabase database) throws SQLException {
      try (Connection own =
          DriverManager.getConnection(database.url(), database.user(), database.password())) {
        own.createStatement().execute("update notes set content = 'x' where id < 4");
        own.createStatement().execute("drop table deal_products");
      }
    }
  }

  static class WritingToo extends Writing {}

  @SmallCrm
  static class Failing {

    @Test
    void fails(NoteDao notes, Handle handle) {
      notes.insert(new Note(0, 1, "told nobody", Instant.EPOCH));
      handle.execute("update crm.contacts set last_name = 'x' where id = 1");
      fail("on purpose");
    }
  }
}
