--liquibase formatted sql

--changeset crmtestkit:0121-uq-companies-domain
alter table crm.companies add constraint uq_companies_domain unique (domain);
--rollback alter table crm.companies drop constraint uq_companies_domain;

--changeset crmtestkit:0122-uq-contacts-email
alter table crm.contacts add constraint uq_contacts_email unique (email);
--rollback alter table crm.contacts drop constraint uq_contacts_email;

--changeset crmtestkit:0123-uq-products-sku
alter table crm.products add constraint uq_products_sku unique (sku);
--rollback alter table crm.products drop constraint uq_products_sku;

--changeset crmtestkit:0124-uq-deal-products-product
--comment: A product stands in a deal once at most.
alter table crm.deal_products
  add constraint uq_deal_products_product unique (deal_id, product_id);
--rollback alter table crm.deal_products drop constraint uq_deal_products_product;

--changeset crmtestkit:0125-uq-contact-emails-primary
--comment: One primary address at most; an index, as a constraint cannot be partial.
create unique index uq_contact_emails_primary on crm.contact_emails (contact_id) where is_primary;
--rollback drop index crm.uq_contact_emails_primary;

--changeset crmtestkit:0126-uq-contact-phones-primary
create unique index uq_contact_phones_primary on crm.contact_phones (contact_id) where is_primary;
--rollback drop index crm.uq_contact_phones_primary;

--changeset crmtestkit:0127-uq-deal-stage-history-stage
--comment: A deal enters a stage once at most.
alter table crm.deal_stage_history
  add constraint uq_deal_stage_history_stage unique (deal_id, stage);
--rollback alter table crm.deal_stage_history drop constraint uq_deal_stage_history_stage;
