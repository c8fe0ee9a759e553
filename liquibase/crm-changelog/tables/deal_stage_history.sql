--liquibase formatted sql

--changeset crmtestkit:0020-deal-stage-history
--comment: The stages in which a deal stands or stood; left_at is null where it stands.
create table crm.deal_stage_history (
  id uuid not null default gen_random_uuid(),
  deal_id bigint not null,
  stage varchar(20) not null,
  entered_at timestamptz not null default now(),
  left_at timestamptz
);
--rollback drop table crm.deal_stage_history;
