--liquibase formatted sql

-- What a loader put into this database, so that a later run can let it live on. A row for each run
-- that filled it or added to it; spec is the text of a CrmSpec, as of the present of its rows.

--changeset crmtestkit:0030-data-sets
create table crm.data_sets (
  id bigint not null,
  spec text not null,
  generator_version integer not null,
  is_whole boolean not null,
  id_gaps text
);
--rollback drop table crm.data_sets;
