--liquibase formatted sql

-- What people search by.

--changeset crmtestkit:0221-ix-companies-industry
create index ix_companies_industry on crm.companies (industry);
--rollback drop index crm.ix_companies_industry;

--changeset crmtestkit:0222-ix-deals-stage
create index ix_deals_stage on crm.deals (stage);
--rollback drop index crm.ix_deals_stage;

--changeset crmtestkit:0223-ix-activities-activity-date
create index ix_activities_activity_date on crm.activities (activity_date);
--rollback drop index crm.ix_activities_activity_date;

--changeset crmtestkit:0224-ix-tasks-due-date
create index ix_tasks_due_date on crm.tasks (due_date);
--rollback drop index crm.ix_tasks_due_date;

--changeset crmtestkit:0225-ix-deal-stage-history-entered-at
create index ix_deal_stage_history_entered_at on crm.deal_stage_history (entered_at);
--rollback drop index crm.ix_deal_stage_history_entered_at;
