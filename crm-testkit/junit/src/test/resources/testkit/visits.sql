--liquibase formatted sql

--changeset shop:visits
create table visits (
  id bigint generated always as identity primary key,
  contact_id bigint not null references contacts (id) on delete cascade,
  pages integer not null default 1
);
