--liquibase formatted sql

--changeset crmtestkit:0301-fn-set-updated-at splitStatements:false
--comment: Never before created_at, which a data set of a later as-of may put after the clock.
create function crm.set_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := greatest(now(), new.created_at);
  return new;
end
$$;
--rollback drop function crm.set_updated_at();
