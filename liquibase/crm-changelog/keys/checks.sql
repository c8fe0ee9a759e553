--liquibase formatted sql

-- The checks of a table are one ALTER TABLE, so that a table of millions of rows is read once.

--changeset crmtestkit:0161-ck-companies
alter table crm.companies
  add constraint ck_companies_employee_count check (employee_count >= 1),
  add constraint ck_companies_annual_revenue check (annual_revenue >= 0),
  add constraint ck_companies_updated_at check (updated_at >= created_at);
--rollback alter table crm.companies drop constraint ck_companies_employee_count, drop constraint ck_companies_annual_revenue, drop constraint ck_companies_updated_at;

--changeset crmtestkit:0162-ck-contacts
alter table crm.contacts
  add constraint ck_contacts_updated_at check (updated_at >= created_at);
--rollback alter table crm.contacts drop constraint ck_contacts_updated_at;

--changeset crmtestkit:0163-ck-deals
alter table crm.deals
  add constraint ck_deals_value check (value >= 0),
  add constraint ck_deals_currency check (currency ~ '^[A-Z]{3}$'),
  add constraint ck_deals_stage_probability check (
    (stage, probability) in (
      ('prospecting', 10),
      ('qualification', 25),
      ('proposal', 50),
      ('negotiation', 75),
      ('closed_won', 100),
      ('closed_lost', 0)
    )
  ),
  add constraint ck_deals_closed_when_stage_closed check (
    (closed_at is not null) = (stage in ('closed_won', 'closed_lost'))
  ),
  add constraint ck_deals_closed_at check (closed_at >= created_at),
  add constraint ck_deals_updated_at check (updated_at >= created_at);
--rollback alter table crm.deals drop constraint ck_deals_value, drop constraint ck_deals_currency, drop constraint ck_deals_stage_probability, drop constraint ck_deals_closed_when_stage_closed, drop constraint ck_deals_closed_at, drop constraint ck_deals_updated_at;

--changeset crmtestkit:0164-ck-products
alter table crm.products
  add constraint ck_products_price check (price >= 0),
  add constraint ck_products_updated_at check (updated_at >= created_at);
--rollback alter table crm.products drop constraint ck_products_price, drop constraint ck_products_updated_at;

--changeset crmtestkit:0165-ck-deal-products
alter table crm.deal_products
  add constraint ck_deal_products_quantity check (quantity > 0),
  add constraint ck_deal_products_unit_price check (unit_price >= 0),
  add constraint ck_deal_products_discount check (discount between 0 and 1);
--rollback alter table crm.deal_products drop constraint ck_deal_products_quantity, drop constraint ck_deal_products_unit_price, drop constraint ck_deal_products_discount;

--changeset crmtestkit:0166-ck-activities
alter table crm.activities
  add constraint ck_activities_type check (type in ('call', 'email', 'meeting', 'demo')),
  add constraint ck_activities_duration_minutes check (duration_minutes >= 0);
--rollback alter table crm.activities drop constraint ck_activities_type, drop constraint ck_activities_duration_minutes;

--changeset crmtestkit:0167-ck-tasks
alter table crm.tasks
  add constraint ck_tasks_status check (status in ('pending', 'in_progress', 'completed')),
  add constraint ck_tasks_priority check (priority in ('low', 'medium', 'high')),
  add constraint ck_tasks_completed_when_status_completed check (
    (completed_at is not null) = (status = 'completed')
  ),
  add constraint ck_tasks_completed_at check (completed_at >= created_at),
  add constraint ck_tasks_updated_at check (updated_at >= created_at);
--rollback alter table crm.tasks drop constraint ck_tasks_status, drop constraint ck_tasks_priority, drop constraint ck_tasks_completed_when_status_completed, drop constraint ck_tasks_completed_at, drop constraint ck_tasks_updated_at;

--changeset crmtestkit:0168-ck-deal-stage-history
alter table crm.deal_stage_history
  add constraint ck_deal_stage_history_stage check (
    stage in (
      'prospecting', 'qualification', 'proposal', 'negotiation', 'closed_won', 'closed_lost'
    )
  ),
  add constraint ck_deal_stage_history_left_at check (left_at > entered_at);
--rollback alter table crm.deal_stage_history drop constraint ck_deal_stage_history_stage, drop constraint ck_deal_stage_history_left_at;
