--liquibase formatted sql

-- A writer who sets updated_at himself keeps his value: a bulk load and a repair rely on it.

--changeset crmtestkit:0401-tr-companies-updated-at
create trigger tr_companies_updated_at
  before update on crm.companies
  for each row
  when (old.updated_at is not distinct from new.updated_at)
  execute function crm.set_updated_at();
--rollback drop trigger tr_companies_updated_at on crm.companies;

--changeset crmtestkit:0402-tr-contacts-updated-at
create trigger tr_contacts_updated_at
  before update on crm.contacts
  for each row
  when (old.updated_at is not distinct from new.updated_at)
  execute function crm.set_updated_at();
--rollback drop trigger tr_contacts_updated_at on crm.contacts;

--changeset crmtestkit:0403-tr-deals-updated-at
create trigger tr_deals_updated_at
  before update on crm.deals
  for each row
  when (old.updated_at is not distinct from new.updated_at)
  execute function crm.set_updated_at();
--rollback drop trigger tr_deals_updated_at on crm.deals;

--changeset crmtestkit:0404-tr-products-updated-at
create trigger tr_products_updated_at
  before update on crm.products
  for each row
  when (old.updated_at is not distinct from new.updated_at)
  execute function crm.set_updated_at();
--rollback drop trigger tr_products_updated_at on crm.products;

--changeset crmtestkit:0405-tr-tasks-updated-at
create trigger tr_tasks_updated_at
  before update on crm.tasks
  for each row
  when (old.updated_at is not distinct from new.updated_at)
  execute function crm.set_updated_at();
--rollback drop trigger tr_tasks_updated_at on crm.tasks;
