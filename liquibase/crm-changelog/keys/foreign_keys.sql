--liquibase formatted sql

--changeset crmtestkit:0141-fk-contacts-company
alter table crm.contacts add constraint fk_contacts_company
  foreign key (company_id) references crm.companies (id) on delete cascade;
--rollback alter table crm.contacts drop constraint fk_contacts_company;

--changeset crmtestkit:0142-fk-deals-company
alter table crm.deals add constraint fk_deals_company
  foreign key (company_id) references crm.companies (id) on delete cascade;
--rollback alter table crm.deals drop constraint fk_deals_company;

--changeset crmtestkit:0143-fk-deals-contact
alter table crm.deals add constraint fk_deals_contact
  foreign key (contact_id) references crm.contacts (id) on delete set null;
--rollback alter table crm.deals drop constraint fk_deals_contact;

--changeset crmtestkit:0144-fk-deal-products-deal
alter table crm.deal_products add constraint fk_deal_products_deal
  foreign key (deal_id) references crm.deals (id) on delete cascade;
--rollback alter table crm.deal_products drop constraint fk_deal_products_deal;

--changeset crmtestkit:0145-fk-deal-products-product
alter table crm.deal_products add constraint fk_deal_products_product
  foreign key (product_id) references crm.products (id) on delete no action;
--rollback alter table crm.deal_products drop constraint fk_deal_products_product;

--changeset crmtestkit:0146-fk-activities-contact
alter table crm.activities add constraint fk_activities_contact
  foreign key (contact_id) references crm.contacts (id) on delete cascade;
--rollback alter table crm.activities drop constraint fk_activities_contact;

--changeset crmtestkit:0147-fk-activities-deal
alter table crm.activities add constraint fk_activities_deal
  foreign key (deal_id) references crm.deals (id) on delete set null;
--rollback alter table crm.activities drop constraint fk_activities_deal;

--changeset crmtestkit:0148-fk-notes-contact
alter table crm.notes add constraint fk_notes_contact
  foreign key (contact_id) references crm.contacts (id) on delete cascade;
--rollback alter table crm.notes drop constraint fk_notes_contact;

--changeset crmtestkit:0149-fk-tasks-deal
alter table crm.tasks add constraint fk_tasks_deal
  foreign key (deal_id) references crm.deals (id) on delete cascade;
--rollback alter table crm.tasks drop constraint fk_tasks_deal;

--changeset crmtestkit:0150-fk-contact-emails-contact
alter table crm.contact_emails add constraint fk_contact_emails_contact
  foreign key (contact_id) references crm.contacts (id) on delete cascade;
--rollback alter table crm.contact_emails drop constraint fk_contact_emails_contact;

--changeset crmtestkit:0151-fk-contact-phones-contact
alter table crm.contact_phones add constraint fk_contact_phones_contact
  foreign key (contact_id) references crm.contacts (id) on delete cascade;
--rollback alter table crm.contact_phones drop constraint fk_contact_phones_contact;

--changeset crmtestkit:0152-fk-deal-stage-history-deal
alter table crm.deal_stage_history add constraint fk_deal_stage_history_deal
  foreign key (deal_id) references crm.deals (id) on delete cascade;
--rollback alter table crm.deal_stage_history drop constraint fk_deal_stage_history_deal;
