--liquibase formatted sql

--changeset crmtestkit:0101-pk-companies
alter table crm.companies add constraint pk_companies primary key (id);
--rollback alter table crm.companies drop constraint pk_companies;

--changeset crmtestkit:0102-pk-contacts
alter table crm.contacts add constraint pk_contacts primary key (id);
--rollback alter table crm.contacts drop constraint pk_contacts;

--changeset crmtestkit:0103-pk-deals
alter table crm.deals add constraint pk_deals primary key (id);
--rollback alter table crm.deals drop constraint pk_deals;

--changeset crmtestkit:0104-pk-products
alter table crm.products add constraint pk_products primary key (id);
--rollback alter table crm.products drop constraint pk_products;

--changeset crmtestkit:0105-pk-deal-products
alter table crm.deal_products add constraint pk_deal_products primary key (id);
--rollback alter table crm.deal_products drop constraint pk_deal_products;

--changeset crmtestkit:0106-pk-activities
alter table crm.activities add constraint pk_activities primary key (id);
--rollback alter table crm.activities drop constraint pk_activities;

--changeset crmtestkit:0107-pk-notes
alter table crm.notes add constraint pk_notes primary key (id);
--rollback alter table crm.notes drop constraint pk_notes;

--changeset crmtestkit:0108-pk-tasks
alter table crm.tasks add constraint pk_tasks primary key (id);
--rollback alter table crm.tasks drop constraint pk_tasks;

--changeset crmtestkit:0109-pk-contact-emails
alter table crm.contact_emails add constraint pk_contact_emails primary key (id);
--rollback alter table crm.contact_emails drop constraint pk_contact_emails;

--changeset crmtestkit:0110-pk-contact-phones
alter table crm.contact_phones add constraint pk_contact_phones primary key (id);
--rollback alter table crm.contact_phones drop constraint pk_contact_phones;

--changeset crmtestkit:0111-pk-deal-stage-history
alter table crm.deal_stage_history add constraint pk_deal_stage_history primary key (id);
--rollback alter table crm.deal_stage_history drop constraint pk_deal_stage_history;

--changeset crmtestkit:0112-pk-data-sets
alter table crm.data_sets add constraint pk_data_sets primary key (id);
--rollback alter table crm.data_sets drop constraint pk_data_sets;
