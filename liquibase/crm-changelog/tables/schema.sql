--liquibase formatted sql

--changeset crmtestkit:0001-schema
--comment: There already when CrmSchema runs the changelog, as Liquibase's own tables stand in it.
create schema if not exists crm;
--rollback not required

--changeset crmtestkit:0002-search-path splitStatements:false
--comment: So that select * from contacts works in every later session. Only an owner of the database may set it.
do $$
begin
  execute format('alter database %I set search_path = crm, public', current_database());
exception
  when insufficient_privilege then
    raise notice 'search_path of database % stays as it is: % does not own it',
      current_database(), current_user;
end
$$;
--rollback do $$ begin execute format('alter database %I reset search_path', current_database()); exception when insufficient_privilege then null; end $$;
