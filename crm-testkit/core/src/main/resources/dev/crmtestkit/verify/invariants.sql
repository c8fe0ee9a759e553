-- What is true of every row of the database, at any time.
--
-- Each query gives one row of one column for each violation: where it is, and what is wrong. The
-- line "-- check NAME: DESCRIPTION" begins a check; :as_of stands for the present of the data, as
-- in psql -v as_of='now()' -f invariants.sql.

-- check stage-probability: A deal's probability is that of its stage.
select format('deal %s: stage %s, probability %s', id, stage, probability)
from crm.deals
where (
  (stage, probability) in (
    ('prospecting', 10), ('qualification', 25), ('proposal', 50), ('negotiation', 75),
    ('closed_won', 100), ('closed_lost', 0))
) is not true;

-- check closed-at: closed_at of a deal is set exactly when its stage is closed.
select format('deal %s: stage %s, closed at %s', id, stage, coalesce(closed_at::text, 'no time'))
from crm.deals
where (closed_at is not null) is distinct from (stage in ('closed_won', 'closed_lost'));

-- check completed-at: completed_at of a task is set exactly when it is completed.
select format('task %s: %s, completed at %s', id, status, coalesce(completed_at::text, 'no time'))
from crm.tasks
where (completed_at is not null) is distinct from (status = 'completed');

-- check deal-value-not-negative: A deal's value is not negative.
select format('deal %s: value %s', id, value)
from crm.deals
where (value >= 0) is not true;

-- check deal-value-sum: A deal's value is the exact sum of its line items, where it has any.
select format('deal %s: value %s, line items %s', d.id, d.value, trim_scale(items.total))
from crm.deals d
join (
  select deal_id, sum(quantity * unit_price * (1 - discount)) as total
  from crm.deal_products group by deal_id
) items on items.deal_id = d.id
where d.value is distinct from items.total;

-- check deal-products-distinct: A product stands in a deal once at most.
select format('deal %s: product %s, %s times', deal_id, product_id, count(*))
from crm.deal_products
group by deal_id, product_id
having count(*) > 1;

-- check unit-price: The unit price of a line item is within 15 % of the list price, which is in US dollars.
-- Each currency has a fixed rate, and half of its least amount is left for rounding; others are not compared.
select format('deal product %s: unit price %s %s, list price %s USD',
  i.id, i.unit_price, d.currency, p.price)
from crm.deal_products i
join crm.products p on p.id = i.product_id
join crm.deals d on d.id = i.deal_id
join (values ('USD', 1, 0), ('GBP', 0.8, 0.005), ('EUR', 0.9, 0.005), ('JPY', 150, 0.5))
  rate (currency, per_dollar, rounding) on rate.currency = d.currency
where (abs(i.unit_price - p.price * per_dollar) <= 0.15 * p.price * per_dollar + rounding)
  is not true;

-- check text-complete: No text has a slot that was left open, such as {contact}.
select format('%s %s: %s', row_type, id, text)
from (
  select 'deal' as row_type, id, title as text from crm.deals
  union all select 'product', id, name from crm.products
  union all select 'activity', id, subject from crm.activities
  union all select 'note', id, content from crm.notes
  union all select 'task', id, title from crm.tasks
) written
where text ~ '\{(contact|first|company|deal|product|stage|amount|occasion)\}';

-- check contact-email-unique: No two contacts have the same e-mail.
select format('%s: %s contacts', email, count(*))
from crm.contacts
group by email
having count(*) > 1;

-- check company-domain-unique: No two companies have the same domain.
select format('%s: %s companies', domain, count(*))
from crm.companies
where domain is not null
group by domain
having count(*) > 1;

-- check product-sku-unique: No two products have the same SKU.
select format('%s: %s products', sku, count(*))
from crm.products
group by sku
having count(*) > 1;

-- check contact-email-domain: A contact's e-mail is at the company's domain, where it has one.
select format('contact %s: %s, company %s', k.id, k.email, c.domain)
from crm.contacts k
join crm.companies c on c.id = k.company_id
where c.domain is not null
  and lower(split_part(k.email, '@', 2)) is distinct from lower(c.domain);

-- check company-domain-reserved: A company's domain is reserved for examples (RFC 2606).
select format('company %s: %s', id, domain)
from crm.companies
where lower(domain) !~ '^([^@\s]+\.)?(example\.(com|net|org)|[^@\s.]+\.(example|test|invalid))$';

-- check contact-email-reserved: A contact's e-mail can reach nobody: its domain is reserved (RFC 2606).
select format('contact %s: %s', id, email)
from crm.contacts
where (lower(email)
  ~ '^[^@\s]+@([^@\s]+\.)?(example\.(com|net|org)|[^@\s.]+\.(example|test|invalid))$') is not true;

-- check contact-emails-reserved: Every further e-mail can reach nobody either.
select format('contact e-mail %s: %s', id, email)
from crm.contact_emails
where (lower(email)
  ~ '^[^@\s]+@([^@\s]+\.)?(example\.(com|net|org)|[^@\s.]+\.(example|test|invalid))$') is not true;

-- check contact-phone-fictional: A contact's phone can reach nobody: it is kept for fiction.
-- United States: NPA-555-0100 to 0199; United Kingdom (Ofcom): 07700 900000 to 900999 and 01632 960000 to 960999.
select format('contact %s: %s', id, phone)
from crm.contacts
where phone !~ '^(\+1[- ][2-9]\d\d[- ]555[- ]01\d\d|\+44[- ](7700[- ]900|1632[- ]960)\d{3})$';

-- check contact-phones-fictional: Every further phone can reach nobody either.
select format('contact phone %s: %s', id, phone)
from crm.contact_phones
where (phone
  ~ '^(\+1[- ][2-9]\d\d[- ]555[- ]01\d\d|\+44[- ](7700[- ]900|1632[- ]960)\d{3})$') is not true;

-- check contact-after-company: A contact is created when its company is, or later.
select format('contact %s: %s, company %s', k.id, k.created_at, c.created_at)
from crm.contacts k
join crm.companies c on c.id = k.company_id
where (k.created_at >= c.created_at) is not true;

-- check deal-after-company: A deal is created when its company is, or later.
select format('deal %s: %s, company %s', d.id, d.created_at, c.created_at)
from crm.deals d
join crm.companies c on c.id = d.company_id
where (d.created_at >= c.created_at) is not true;

-- check deal-after-contact: A deal is created when its contact is, or later.
select format('deal %s: %s, contact %s', d.id, d.created_at, k.created_at)
from crm.deals d
join crm.contacts k on k.id = d.contact_id
where (d.created_at >= k.created_at) is not true;

-- check deal-closed-after-created: A deal is closed when it is created, or later.
select format('deal %s: closed %s, created %s', id, closed_at, created_at)
from crm.deals
where closed_at < created_at;

-- check activity-after-contact: An activity takes place when its contact is created, or later.
select format('activity %s: %s, contact %s', a.id, a.activity_date, k.created_at)
from crm.activities a
join crm.contacts k on k.id = a.contact_id
where (a.activity_date >= k.created_at) is not true;

-- check note-after-contact: A note is created when its contact is, or later.
select format('note %s: %s, contact %s', n.id, n.created_at, k.created_at)
from crm.notes n
join crm.contacts k on k.id = n.contact_id
where (n.created_at >= k.created_at) is not true;

-- check task-after-deal: A task is created when its deal is, or later.
select format('task %s: %s, deal %s', t.id, t.created_at, d.created_at)
from crm.tasks t
join crm.deals d on d.id = t.deal_id
where (t.created_at >= d.created_at) is not true;

-- check task-completed-after-created: A task is completed when it is created, or later.
select format('task %s: completed %s, created %s', id, completed_at, created_at)
from crm.tasks
where completed_at < created_at;

-- check updated-after-created: A row is updated when it is created, or later.
select format('%s %s: updated %s, created %s', row_type, id, updated_at, created_at)
from (
  select 'company' as row_type, id, created_at, updated_at from crm.companies
  union all select 'contact', id, created_at, updated_at from crm.contacts
  union all select 'deal', id, created_at, updated_at from crm.deals
  union all select 'product', id, created_at, updated_at from crm.products
  union all select 'task', id, created_at, updated_at from crm.tasks
) dated
where (updated_at >= created_at) is not true;

-- check nothing-after-as-of: Nothing happened later than the present of the data.
select format('%s %s: %s', row_type, id, latest)
from (
  select 'company' as row_type, id, greatest(created_at, updated_at) as latest from crm.companies
  union all select 'contact', id, greatest(created_at, updated_at) from crm.contacts
  union all select 'deal', id, greatest(created_at, updated_at, closed_at) from crm.deals
  union all select 'deal stage entry of deal', deal_id, greatest(entered_at, left_at)
    from crm.deal_stage_history
  union all select 'product', id, greatest(created_at, updated_at) from crm.products
  union all select 'activity', id, greatest(created_at, activity_date) from crm.activities
  union all select 'note', id, created_at from crm.notes
  union all select 'task', id, greatest(created_at, updated_at, completed_at) from crm.tasks
) dated
where latest > :as_of;

-- check deal-contact-company: A deal's contact works at the deal's company.
select format('deal %s of company %s: contact %s of company %s',
  d.id, d.company_id, k.id, k.company_id)
from crm.deals d
join crm.contacts k on k.id = d.contact_id
where k.company_id is distinct from d.company_id;

-- check activity-contact-company: An activity's contact works at the company of the activity's deal.
select format('activity %s: contact %s of company %s, deal %s of company %s',
  a.id, k.id, k.company_id, d.id, d.company_id)
from crm.activities a
join crm.contacts k on k.id = a.contact_id
join crm.deals d on d.id = a.deal_id
where k.company_id is distinct from d.company_id;

-- check primary-email: A contact with further e-mails has exactly one that is primary.
select format('contact %s: %s of %s primary',
  contact_id, count(*) filter (where is_primary), count(*))
from crm.contact_emails
group by contact_id
having count(*) filter (where is_primary) <> 1;

-- check primary-phone: A contact with further phones has exactly one that is primary.
select format('contact %s: %s of %s primary',
  contact_id, count(*) filter (where is_primary), count(*))
from crm.contact_phones
group by contact_id
having count(*) filter (where is_primary) <> 1;

-- check stage-history-begins: A deal's first stage is entered when the deal is created.
select format('deal %s: created %s, first stage %s', d.id, d.created_at, h.first_at)
from crm.deals d
join (
  select deal_id, min(entered_at) as first_at from crm.deal_stage_history group by deal_id
) h on h.deal_id = d.id
where d.created_at is distinct from h.first_at;

-- check stage-history-order: A deal's stages are a path: one after the other, each one entered when the one before is left, closed at the end.
select format('deal %s: %s at %s, then %s at %s', deal_id, stage, entered_at, next_stage, next_at)
from (
  select deal_id, stage, entered_at, left_at,
    lead(stage) over path as next_stage, lead(entered_at) over path as next_at
  from crm.deal_stage_history
  window path as (partition by deal_id order by entered_at, left_at nulls last)
) entries
where left_at is distinct from next_at
  or next_at <= entered_at
  or (next_stage is not null and (
    (stage, next_stage) in (
      ('prospecting', 'qualification'), ('qualification', 'proposal'), ('proposal', 'negotiation'),
      ('prospecting', 'closed_lost'), ('qualification', 'closed_lost'), ('proposal', 'closed_lost'),
      ('negotiation', 'closed_lost'), ('negotiation', 'closed_won'))
  ) is not true);

-- check stage-history-ends: A deal stands in the last stage of its history, and was closed when it entered it.
select format('deal %s: %s, closed %s; history: %s since %s',
  d.id, d.stage, coalesce(d.closed_at::text, 'never'), h.stage, h.entered_at)
from crm.deals d
join crm.deal_stage_history h on h.deal_id = d.id and h.left_at is null
where h.stage is distinct from d.stage
  or (d.closed_at is not null and d.closed_at is distinct from h.entered_at);

-- check activity-logged-after-end: An activity is noted when it is over, or later.
select format('activity %s: %s, %s minutes, noted %s',
  id, activity_date, duration_minutes, created_at)
from crm.activities
where (created_at >= activity_date + make_interval(mins => coalesce(duration_minutes, 0))) is not true;

-- check task-before-deal-closed: A task is created before its deal is closed, or then.
select format('task %s: %s, deal %s closed %s', t.id, t.created_at, d.id, d.closed_at)
from crm.tasks t
join crm.deals d on d.id = t.deal_id
where t.created_at > d.closed_at;
