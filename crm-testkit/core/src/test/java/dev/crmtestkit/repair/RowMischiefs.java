package dev.crmtestkit.repair;

import static dev.crmtestkit.repair.Mischief.harmless;
import static dev.crmtestkit.repair.Mischief.reloaded;
import static dev.crmtestkit.repair.Mischief.repaired;

import java.sql.Connection;
import java.sql.Savepoint;
import java.util.stream.Stream;

/** What tests do to rows and sequences, and what looks like it. */
final class RowMischiefs {

  static final String NEW_COMPANY =
      "insert into crm.companies (name, industry, domain, website, employee_count, annual_revenue)"
          + " values ('New', 'Retail', 'new.example', 'https://new.example', 5, 100)";

  private RowMischiefs() {}

  static Stream<Mischief> all() {
    return Stream.of(rows(), keys(), tables(), sequences(), transactions(), quiet())
        .flatMap(mischiefs -> mischiefs);
  }

  private static Stream<Mischief> rows() {
    return Stream.of(
        repaired("inserts a row", NEW_COMPANY),
        repaired("updates a row", "update crm.contacts set first_name = 'X' where id = 7"),
        repaired(
            "updates a row to the same", "update crm.notes set content = content where id = 3"),
        repaired("updates a row ten times over", lane -> hot(lane)),
        repaired(
            "updates a product that deals refer to",
            "update crm.products set price = 1 where id = (select min(product_id) from crm.deal_products)"),
        repaired(
            "updates a company with all that hangs on it",
            "update crm.companies set name = 'X' where id between 20 and 22"),
        repaired("deletes a row", "delete from crm.tasks where id = 5"),
        repaired(
            "deletes a contact, which cascades",
            "delete from crm.contacts where id in (30, 31, 32)"),
        repaired(
            "deletes a company, which cascades far", "delete from crm.companies where id = 24"),
        repaired(
            "inserts, updates and deletes in several tables",
            NEW_COMPANY,
            "delete from crm.notes where id in (1, 300)",
            "update crm.deals set contact_id = null where id < 9",
            "update crm.tasks set title = 'x' where id = 2"),
        repaired(
            "inserts and deletes the same row",
            NEW_COMPANY,
            "delete from crm.companies where domain = 'new.example'"),
        repaired(
            "changes rows of UUID tables",
            "delete from crm.contact_emails where contact_id in (1, 2)",
            "update crm.contact_phones set phone = '+1' where contact_id = 3"),
        repaired(
            "inserts into a UUID table",
            "insert into crm.contact_emails (contact_id, email) values (1, 'x@example.com')"));
  }

  private static Stream<Mischief> keys() {
    return Stream.of(
        repaired("changes a key", "update crm.tasks set id = 100000 where id = 5"),
        repaired(
            "changes the key of a parent",
            "delete from crm.contacts where id = 8",
            "update crm.companies set id = -1 where id = (select max(id) from crm.companies c where not exists (select from crm.contacts where company_id = c.id))"),
        repaired(
            "exchanges two keys",
            "update crm.tasks set id = -1 where id = 5",
            "update crm.tasks set id = 5 where id = 6",
            "update crm.tasks set id = 6 where id = -1"),
        repaired(
            "exchanges two unique addresses",
            "update crm.contacts set email = 'x' where id = 1",
            "update crm.contacts set email = (select email from crm.contacts where id = 2) || 'x' where id = 1",
            "update crm.contacts set email = 'y' where id = 2",
            "update crm.contacts set email = replace(email, 'x', '') where id = 1"),
        repaired(
            "deletes a row and takes its key and address",
            "create temp table old as select * from crm.contacts where id = 20",
            "delete from crm.contacts where id = 20",
            "insert into crm.contacts select * from old"),
        repaired(
            "inserts a row with the address of a deleted one",
            "create temp table old as select * from crm.contacts where id = 20",
            "delete from crm.contacts where id = 20",
            "insert into crm.contacts (company_id, first_name, last_name, email) select company_id, 'A', 'B', email from old"));
  }

  private static Stream<Mischief> tables() {
    return Stream.of(
        reloaded("deletes all notes", "delete from crm.notes"),
        reloaded("deletes everything", "delete from crm.companies", "delete from crm.products"),
        reloaded("deletes most tasks", "delete from crm.tasks where id % 10 <> 0"),
        reloaded("updates every deal", "update crm.deals set title = 'X'"),
        reloaded("truncates a table", "truncate crm.notes"),
        reloaded(
            "truncates and inserts",
            "truncate crm.notes",
            "insert into crm.notes (id, contact_id, content) values (1, 1, 'x'), (9000, 2, 'y')"),
        reloaded("truncates with all that refers", "truncate crm.contacts cascade"),
        reloaded(
            "truncates everything and restarts",
            "truncate crm.companies, crm.products restart identity cascade"),
        reloaded(
            "copies with freeze",
            "begin",
            "truncate crm.notes",
            "copy crm.notes (id, contact_id, content) from program 'printf \"1\\t1\\tx\\n\"' with (freeze)",
            "commit"),
        reloaded(
            "sets a table unlogged and logged",
            "alter table crm.notes set unlogged",
            "alter table crm.notes set logged"),
        reloaded(
            "changes tables of the application",
            "delete from app.labels where label is null",
            "insert into app.labels (label) values ('new')",
            "update app.contact_labels set label_id = 2 where contact_id = 1"),
        reloaded("empties tables of the application", "truncate app.labels cascade"));
  }

  private static Stream<Mischief> sequences() {
    return Stream.of(
        repaired("takes an id", "select nextval('crm.companies_id_seq')"),
        repaired("sets a sequence far ahead", "select setval('crm.deals_id_seq', 1000000)"),
        repaired("sets a sequence back", "select setval('crm.deals_id_seq', 1)"),
        repaired("sets a sequence back, not called", "select setval('crm.deals_id_seq', 1, false)"),
        repaired("restarts a sequence", "alter sequence crm.tasks_id_seq restart"),
        repaired(
            "rolls an insert back, which moves the sequence", "begin", NEW_COMPANY, "rollback"));
  }

  private static Stream<Mischief> transactions() {
    return Stream.of(
        repaired("writes in subtransactions", RowMischiefs::subtransactions),
        repaired("writes in two sessions, one commits later", RowMischiefs::twoSessions),
        repaired(
            "leaves a transaction open after a commit",
            lane -> {
              lane.execute("delete from crm.notes where id = 1");
              lane.execute("begin", "delete from crm.notes where id = 2");
            }));
  }

  private static Stream<Mischief> quiet() {
    return Stream.of(
        harmless("does nothing", lane -> {}),
        harmless("reads", lane -> lane.execute("select * from crm.contacts")),
        harmless(
            "leaves a transaction open", lane -> lane.execute("begin", "delete from crm.notes")),
        harmless(
            "rolls back",
            lane ->
                lane.execute(
                    "begin",
                    "delete from crm.notes",
                    "truncate crm.tasks",
                    "alter table crm.tasks add x int",
                    "rollback")),
        harmless(
            "rolls back to a savepoint",
            lane ->
                lane.execute(
                    "begin", "savepoint a", "delete from crm.notes", "rollback to a", "commit")),
        harmless(
            "locks rows",
            lane ->
                lane.execute(
                    "begin",
                    "select * from crm.contacts for update",
                    "commit",
                    "begin",
                    "select * from crm.contacts for share",
                    "commit")),
        harmless("leaves a table locked", lane -> lane.execute("begin", "lock table crm.contacts")),
        harmless(
            "holds advisory locks",
            lane ->
                lane.execute("select pg_advisory_lock(1)", "select pg_advisory_lock_shared(2)")),
        harmless(
            "leaves a temporary table",
            lane ->
                lane.execute(
                    "create temp table t as select 1 x",
                    "create temp view v as select 2",
                    "create temp sequence s")),
        harmless(
            "vacuums and analyzes",
            lane -> lane.execute("vacuum", "analyze", "vacuum (freeze) crm.contacts")),
        harmless(
            "rewrites a table by VACUUM FULL", lane -> lane.execute("vacuum full crm.contacts")),
        harmless(
            "rebuilds indexes",
            lane -> lane.execute("reindex schema crm", "reindex table concurrently crm.contacts")),
        harmless(
            "listens and sets",
            lane ->
                lane.execute(
                    "listen x",
                    "notify x",
                    "set work_mem = '1MB'",
                    "prepare p as select 1",
                    "declare c cursor with hold for select 1")),
        harmless(
            "creates and drops a table in one transaction",
            lane -> lane.execute("begin", "create table x (id int)", "drop table x", "commit")));
  }

  /** Versions of a row on one page, chained without index entries. */
  private static void hot(TestLane lane) throws java.sql.SQLException {
    Connection session = lane.session();
    for (int i = 0; i < 10; i++) {
      TestLane.execute(session, "update crm.contacts set title = 'T" + i + "' where id = 11");
    }
    TestLane.execute(session, "select * from crm.contacts", "vacuum crm.contacts");
  }

  private static void subtransactions(TestLane lane) throws java.sql.SQLException {
    Connection session = lane.session();
    session.setAutoCommit(false);
    for (int i = 1; i < 20; i++) {
      Savepoint savepoint = session.setSavepoint();
      TestLane.execute(session, "update crm.notes set content = 'x' where id = " + i);
      if (i % 3 == 0) {
        session.rollback(savepoint);
      }
    }
    session.commit();
  }

  private static void twoSessions(TestLane lane) throws java.sql.SQLException {
    Connection early = lane.execute("begin", "update crm.notes set content = 'x' where id = 1");
    lane.execute("update crm.notes set content = 'y' where id = 2");
    lane.look();
    TestLane.execute(early, "savepoint a", "delete from crm.notes where id = 3", "commit");
  }
}
