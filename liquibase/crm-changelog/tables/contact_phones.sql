--liquibase formatted sql

--changeset crmtestkit:0019-contact-phones
create table crm.contact_phones (
  id uuid not null default gen_random_uuid(),
  contact_id bigint not null,
  phone varchar(32) not null,
  is_primary boolean not null default false
);
--rollback drop table crm.contact_phones;
