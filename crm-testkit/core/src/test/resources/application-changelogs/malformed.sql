-- liquibase formatted sql
-- changeset shop
select 1;
