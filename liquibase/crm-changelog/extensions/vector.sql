--liquibase formatted sql

--changeset crmtestkit:0601-extension-vector
--comment: pgvector, where the server has it and this user may create it; else skipped for good.
--preconditions onFail:MARK_RAN onError:HALT
--precondition-sql-check expectedResult:1 select count(*) from pg_available_extensions where name = 'vector'
--precondition-sql-check expectedResult:t select exists (select from pg_extension where extname = 'vector') or exists (select from pg_available_extension_versions where name = 'vector' and (not superuser or trusted) and has_database_privilege(current_database(), 'create')) or exists (select from pg_roles where (rolname = current_user and rolsuper) or (rolname = 'cloudsqlsuperuser' and pg_has_role(oid, 'member')))
create extension if not exists vector with schema public;
--rollback not required
