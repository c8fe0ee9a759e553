--liquibase formatted sql

--changeset shop:wrong
drop table no_such_table;
