package dev.crmtestkit;

import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.generator.TableSelection.MissingParentsException;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.load.LoadReport;
import dev.crmtestkit.load.TableLoad;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.schema.CrmSchema;
import dev.crmtestkit.schema.CrmSchema.State;
import dev.crmtestkit.server.TestServer;
import dev.crmtestkit.verify.CrmVerifier;
import dev.crmtestkit.verify.VerifyExpectations;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CrmAdditionIT {

  private static final TableSelection STANDARD = TableSelection.standard(OptionalLong.empty());

  private final PGSimpleDataSource database = TestServer.newDatabase();

  @Test
  void anEmptyDatabaseGetsTheSchemaAndTheRows() {
    LoadReport report = add(STANDARD, LoadListener.NONE);
    assertThat(report.spec()).isEqualTo(CrmSpec.standard());
    assertThatAllIsWell(1);
  }

  @Test
  void keysAndIndexesComeAfterTheRows() {
    TestServer.run(
        database,
        "create table public.seen (contacts bigint)",
        """
        create function public.look() returns event_trigger language plpgsql as $$
        begin
          insert into public.seen select count(*) from crm.contacts;
        end $$
        """,
        "create event trigger look on ddl_command_end"
            + " when tag in ('ALTER TABLE', 'CREATE INDEX') execute function public.look()");
    add(STANDARD, LoadListener.NONE);
    assertThat(query(database, "select distinct contacts from public.seen")).containsExactly("500");
  }

  @Test
  void whoeverComesAtTheSameTimeWaits() {
    List<CompletableFuture<LoadReport>> additions =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> add(STANDARD, LoadListener.NONE)))
            .limit(3)
            .toList();
    assertThat(additions).allSatisfy(addition -> assertThat(addition.join().tables()).hasSize(9));
    assertThatAllIsWell(3);
  }

  @Test
  void aConnectionThatIsLostAfterTheRowsLeavesNothing() {
    LoadListener killer =
        new LoadListener() {
          @Override
          public void finished(TableLoad load) {
            if (load.table() == CrmTable.TASKS) {
              query(
                  database,
                  "select pg_terminate_backend(pid)::text from pg_stat_activity"
                      + " where datname = current_database() and pid <> pg_backend_pid()");
            }
          }
        };
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> add(STANDARD, killer))
        .withMessageContaining("terminating connection due to administrator command");
    assertThatThereIsNothing();
  }

  @Test
  void rowsThatCannotBeLeaveNothing() {
    TableSelection orphans =
        new TableSelection(Map.of(CrmTable.DEALS, OptionalLong.of(5)), OptionalLong.empty(), false);
    assertThatExceptionOfType(MissingParentsException.class)
        .isThrownBy(() -> add(orphans, LoadListener.NONE));
    assertThatThereIsNothing();
    CrmSchema.on(database).createTables();
    assertThatExceptionOfType(MissingParentsException.class)
        .isThrownBy(() -> add(orphans, LoadListener.NONE));
    assertThat(CrmSchema.on(database).state()).isEqualTo(State.BEHIND);
  }

  @Test
  void idsAreGivenBackAlsoWhereTheRollbackTookATable() {
    CrmSchema.on(database).createTables();
    TestServer.run(
        database,
        "drop table crm.tasks",
        "delete from crm.databasechangelog where filename like '%/tables/tasks.sql'",
        "alter table crm.notes add check (id < 0)");
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> add(STANDARD, LoadListener.NONE))
        .withMessageContaining("loading notes broke constraint")
        .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    assertThat(query(database, "select is_called from crm.companies_id_seq")).containsExactly("f");
    assertThat(query(database, "select to_regclass('crm.tasks')")).containsExactly("null");
  }

  @Test
  void theSessionsDefaultLevelDoesNotHideWhatWasDoneMeanwhile() {
    TestServer.run(
        database,
        "alter database "
            + database.getDatabaseName()
            + " set default_transaction_isolation = 'serializable'");
    whoeverComesAtTheSameTimeWaits();
  }

  private LoadReport add(TableSelection selection, LoadListener listener) {
    return CrmAddition.on(database).add(selection, CrmSpec.standard(), listener);
  }

  private void assertThatAllIsWell(int additions) {
    assertThat(CrmSchema.on(database).state()).isEqualTo(State.CURRENT);
    assertThat(query(database, "select count(*) from crm.contacts"))
        .containsExactly(String.valueOf(500 * additions));
    assertThat(CrmVerifier.on(database).verify(VerifyExpectations.none()).failures()).isEmpty();
  }

  private void assertThatThereIsNothing() {
    assertThat(query(database, "select nspname from pg_namespace where nspname = 'crm'")).isEmpty();
  }
}
