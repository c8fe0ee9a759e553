--liquibase formatted sql

--changeset crmtestkit:0018-contact-emails
create table crm.contact_emails (
  id uuid not null default gen_random_uuid(),
  contact_id bigint not null,
  email varchar(254) not null,
  is_primary boolean not null default false
);
--rollback drop table crm.contact_emails;
