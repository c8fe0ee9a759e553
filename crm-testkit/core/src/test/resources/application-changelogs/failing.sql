--liquibase formatted sql

--changeset shop:before
create table kept_by_nobody (id bigint);

--changeset shop:wrong
alter table no_such_table
  add column x integer;
