package dev.crmtestkit.repair;

import static dev.crmtestkit.repair.Mischief.cloned;

import java.util.stream.Stream;

/** What tests do beyond rows. */
final class BeyondMischiefs {

  private BeyondMischiefs() {}

  static Stream<Mischief> all() {
    return Stream.of(tables(), objects(), rights(), settings(), rest()).flatMap(all -> all);
  }

  private static Stream<Mischief> tables() {
    return Stream.of(
        cloned(
            "adds a column",
            "table column crm.contacts.x was created",
            "alter table crm.contacts add x int"),
        cloned(
            "adds and drops a column",
            "was created",
            "alter table crm.contacts add x int",
            "alter table crm.contacts drop x"),
        cloned(
            "drops a column",
            "crm.contacts.phone was dropped",
            "alter table crm.contacts drop phone"),
        cloned("drops the key column", "crm.notes.id was dropped", "alter table crm.notes drop id"),
        cloned(
            "renames a table",
            "table crm.notes was dropped",
            "alter table crm.notes rename to remarks"),
        cloned("drops a table", "table crm.tasks was dropped", "drop table crm.tasks"),
        cloned(
            "widens a column",
            "table column crm.contacts.phone was altered",
            "alter table crm.contacts alter phone type text"),
        cloned(
            "sets a default",
            "default value for crm.deals.currency was",
            "alter table crm.deals alter currency set default 'CHF'"),
        cloned(
            "drops a constraint",
            "was dropped",
            "alter table crm.deals drop constraint ck_deals_value"),
        cloned(
            "drops an index",
            "index crm.uq_contact_emails_primary was dropped",
            "drop index crm.uq_contact_emails_primary"),
        cloned(
            "creates an index", "index crm.i was created", "create index i on crm.notes (content)"),
        cloned(
            "clusters a table",
            "index crm.pk_notes was altered",
            "cluster crm.notes using pk_notes"),
        cloned(
            "sets a table unlogged",
            "table crm.notes was altered",
            "alter table crm.notes set unlogged"),
        cloned(
            "sets a storage parameter",
            "table crm.notes was altered",
            "alter table crm.notes set (fillfactor = 50)"),
        cloned(
            "makes a table in its own schema",
            "table public.x was created",
            "create table public.x (id int)"),
        cloned(
            "makes a partitioned table",
            "table app.p1 was created",
            "create table app.p (id int) partition by range (id)",
            "create table app.p1 partition of app.p for values from (1) to (9)"),
        cloned(
            "alters a sequence",
            "sequence crm.deals_id_seq was altered",
            "alter sequence crm.deals_id_seq increment 10"),
        cloned(
            "renames a sequence",
            "sequence crm.deals_id_seq was dropped",
            "alter sequence crm.deals_id_seq rename to s"));
  }

  private static Stream<Mischief> objects() {
    return Stream.of(
        cloned("creates a schema", "schema x was created", "create schema x"),
        cloned("creates a view", "view crm.v was created", "create view crm.v as select 1"),
        cloned(
            "creates a function",
            "function crm.f() was created",
            "create function crm.f() returns int language sql as 'select 1'"),
        cloned(
            "replaces a function",
            "function crm.set_updated_at() was altered",
            "create or replace function crm.set_updated_at() returns trigger language plpgsql as 'begin return new; end'"),
        cloned(
            "creates a trigger",
            "trigger t on crm.notes was created",
            "create trigger t before insert on crm.notes for each row execute function crm.set_updated_at()"),
        cloned(
            "disables triggers",
            "trigger tr_deals_updated_at on crm.deals was altered",
            "alter table crm.deals disable trigger user"),
        cloned(
            "creates an event trigger",
            "event trigger e was created",
            "create function app.e() returns event_trigger language plpgsql as 'begin end'",
            "create event trigger e on ddl_command_end execute function app.e()"),
        cloned(
            "creates a rule",
            "rule r on crm.notes was created",
            "create rule r as on delete to crm.notes do instead nothing"),
        cloned(
            "creates a policy",
            "policy p on crm.notes was created",
            "create policy p on crm.notes",
            "alter table crm.notes enable row level security"),
        cloned(
            "creates a type",
            "type app.mood was created",
            "create type app.mood as enum ('good', 'bad')"),
        cloned(
            "creates a domain",
            "type app.d was created",
            "create domain app.d as int check (value > 0)"),
        cloned(
            "creates statistics",
            "statistics object crm.s was created",
            "create statistics crm.s on stage, currency from crm.deals"),
        cloned(
            "creates a publication",
            "publication p was created",
            "create publication p for table crm.deals"),
        cloned(
            "creates an operator",
            "was created",
            "create operator app.=== (leftarg = int, rightarg = int, function = int4eq)"),
        cloned(
            "creates a foreign server",
            "server s was created",
            "create foreign data wrapper w",
            "create server s foreign data wrapper w"),
        cloned(
            "drops an extension",
            "extension plpgsql was dropped",
            "drop extension plpgsql cascade"));
  }

  private static Stream<Mischief> rights() {
    return Stream.of(
        cloned(
            "grants on a table",
            "table crm.deals was altered",
            "grant select on crm.deals to public"),
        cloned(
            "grants on a schema", "schema crm was altered", "grant usage on schema crm to public"),
        cloned(
            "grants on the schema public",
            "schema public was altered",
            "grant create on schema public to public"),
        cloned(
            "grants on a column",
            "table column crm.deals.value was altered",
            "grant select (value) on crm.deals to public"),
        cloned(
            "grants on the server's own function",
            "pg_catalog.pg_ls_dir",
            "grant execute on function pg_ls_dir(text) to crm_owner"),
        cloned(
            "sets default privileges",
            "default acl",
            "alter default privileges in schema crm grant select on tables to public"),
        cloned(
            "changes an owner",
            "table crm.notes was altered",
            "alter table crm.notes owner to crm_owner"),
        cloned(
            "comments on a table",
            "comment on table crm.deals was created",
            "comment on table crm.deals is 'x'"),
        cloned(
            "comments on a column",
            "comment on table column crm.deals.id was created",
            "comment on column crm.deals.id is 'x'"),
        cloned(
            "comments on the schema public",
            "comment on schema public was altered",
            "comment on schema public is 'x'"));
  }

  private static Stream<Mischief> settings() {
    return Stream.of(
        cloned(
            "sets a setting of the database",
            "settings of the database was",
            lane -> lane.execute("alter database " + lane.database() + " set work_mem = '1MB'")),
        cloned(
            "sets a setting of a role in the database",
            "settings of the database for crm_owner was created",
            lane ->
                lane.execute(
                    "alter role crm_owner in database "
                        + lane.database()
                        + " set work_mem = '1MB'")),
        cloned(
            "limits the database's connections",
            "database was altered",
            lane -> lane.execute("alter database " + lane.database() + " connection limit 50")),
        cloned(
            "comments on the database",
            "comment on the database was created",
            lane -> lane.execute("comment on database " + lane.database() + " is 'x'")));
  }

  private static Stream<Mischief> rest() {
    return Stream.of(
        cloned("leaves a large object", "large object", "select lo_from_bytea(0, 'abc')"),
        cloned(
            "leaves a prepared transaction",
            "was left prepared",
            "begin",
            "delete from crm.notes where id = 1",
            "prepare transaction 'left'"),
        cloned(
            "leaves a prepared lock on a table",
            "lane could not be read",
            "begin",
            "lock table crm.notes",
            "prepare transaction 'locked'"),
        cloned(
            "changes a table that is not kept",
            "rows of table app.large",
            "delete from app.large where id = 1"),
        cloned(
            "refreshes a materialized view",
            "rows of table app.sums",
            "delete from crm.notes where id = 1",
            "refresh materialized view app.sums"));
  }
}
