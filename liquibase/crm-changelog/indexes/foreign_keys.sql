--liquibase formatted sql

-- Where no unique index leads with the referring column: deal_products.deal_id and
-- deal_stage_history.deal_id have one.

--changeset crmtestkit:0201-ix-contacts-company-id
create index ix_contacts_company_id on crm.contacts (company_id);
--rollback drop index crm.ix_contacts_company_id;

--changeset crmtestkit:0202-ix-deals-company-id
create index ix_deals_company_id on crm.deals (company_id);
--rollback drop index crm.ix_deals_company_id;

--changeset crmtestkit:0203-ix-deals-contact-id
create index ix_deals_contact_id on crm.deals (contact_id);
--rollback drop index crm.ix_deals_contact_id;

--changeset crmtestkit:0204-ix-deal-products-product-id
create index ix_deal_products_product_id on crm.deal_products (product_id);
--rollback drop index crm.ix_deal_products_product_id;

--changeset crmtestkit:0205-ix-activities-contact-id
create index ix_activities_contact_id on crm.activities (contact_id);
--rollback drop index crm.ix_activities_contact_id;

--changeset crmtestkit:0206-ix-activities-deal-id
create index ix_activities_deal_id on crm.activities (deal_id);
--rollback drop index crm.ix_activities_deal_id;

--changeset crmtestkit:0207-ix-notes-contact-id
create index ix_notes_contact_id on crm.notes (contact_id);
--rollback drop index crm.ix_notes_contact_id;

--changeset crmtestkit:0208-ix-tasks-deal-id
create index ix_tasks_deal_id on crm.tasks (deal_id);
--rollback drop index crm.ix_tasks_deal_id;

--changeset crmtestkit:0209-ix-contact-emails-contact-id
create index ix_contact_emails_contact_id on crm.contact_emails (contact_id);
--rollback drop index crm.ix_contact_emails_contact_id;

--changeset crmtestkit:0210-ix-contact-phones-contact-id
create index ix_contact_phones_contact_id on crm.contact_phones (contact_id);
--rollback drop index crm.ix_contact_phones_contact_id;
