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

-- check contact-phone-fictional: A contact's phone can reach nobody: it is kept for fiction, or cannot be given out.
-- United States: NPA-555-0100 to 0199. United Kingdom: Ofcom's numbers for drama. Germany: the
-- Bundesnetzagentur's numbers for media. France: ARCEP's numbers for fiction. Spain and Japan keep
-- none: Spanish numbers never begin with 2, and after a Japanese area code there is never a 1.
select format('contact %s: %s', id, phone)
from crm.contacts
where phone !~ '(?x)^(\+1[-\s][2-9]\d\d[-\s]555[-\s]01\d\d
  |\+44[-\s](7700[-\s]900\d{3}|1632[-\s]960\d{3}|20[-\s]7946[-\s]0\d{3}|29[-\s]2018[-\s]0\d{3}
  |  28[-\s]9649[-\s]6\d{3}|191[-\s]498[-\s]0\d{3}|1(1[3-8]|[2-6]1)[-\s]496[-\s]0\d{3})
  |\+49[-\s]((30[-\s]23125|40[-\s]66969|69[-\s]90009|221[-\s]4710|89[-\s]99998)[-\s]\d{3}
  |  176[-\s]040690\d\d)
  |\+33[-\s](1[-\s]99[-\s]00|2[-\s]61[-\s]91|3[-\s]53[-\s]01|4[-\s]65[-\s]71|5[-\s]36[-\s]49
  |  6[-\s]39[-\s]98)([-\s]\d\d){2}
  |\+34[-\s]2\d\d[-\s]\d{3}[-\s]\d{3}
  |\+81[-\s]([36][-\s]1\d{3}|(11|22|4[3458]|52|7[58]|82|9[23])[-\s]1\d\d)[-\s]\d{4})$';

-- check contact-phones-fictional: Every further phone can reach nobody either.
select format('contact phone %s: %s', id, phone)
from crm.contact_phones
where (phone
  ~ '(?x)^(\+1[-\s][2-9]\d\d[-\s]555[-\s]01\d\d
  |\+44[-\s](7700[-\s]900\d{3}|1632[-\s]960\d{3}|20[-\s]7946[-\s]0\d{3}|29[-\s]2018[-\s]0\d{3}
  |  28[-\s]9649[-\s]6\d{3}|191[-\s]498[-\s]0\d{3}|1(1[3-8]|[2-6]1)[-\s]496[-\s]0\d{3})
  |\+49[-\s]((30[-\s]23125|40[-\s]66969|69[-\s]90009|221[-\s]4710|89[-\s]99998)[-\s]\d{3}
  |  176[-\s]040690\d\d)
  |\+33[-\s](1[-\s]99[-\s]00|2[-\s]61[-\s]91|3[-\s]53[-\s]01|4[-\s]65[-\s]71|5[-\s]36[-\s]49
  |  6[-\s]39[-\s]98)([-\s]\d\d){2}
  |\+34[-\s]2\d\d[-\s]\d{3}[-\s]\d{3}
  |\+81[-\s]([36][-\s]1\d{3}|(11|22|4[3458]|52|7[58]|82|9[23])[-\s]1\d\d)[-\s]\d{4})$') is not true;

-- check contact-phone-country: A contact's phone is of the country where the contact is.
select format('contact %s: %s in %s', id, phone, country)
from crm.contacts
where phone !~ (case country
  when 'US' then '^\+1[- ]' when 'GB' then '^\+44[- ]' when 'DE' then '^\+49[- ]'
  when 'FR' then '^\+33[- ]' when 'ES' then '^\+34[- ]' when 'JP' then '^\+81[- ]' else '' end);

-- check company-postal-code: A company's postal code has the form of its country.
select format('company %s: %s in %s', id, postal_code, country)
from crm.companies
where postal_code !~ (case country
  when 'US' then '^\d{5}(-\d{4})?$'
  when 'GB' then '^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$'
  when 'DE' then '^\d{5}$'
  when 'FR' then '^\d{5}$'
  when 'ES' then '^(0[1-9]|[1-4]\d|5[0-2])\d{3}$'
  when 'JP' then '^\d{3}-\d{4}$' else '' end);

-- check contact-postal-code: A contact's postal code has the form of its country.
select format('contact %s: %s in %s', id, postal_code, country)
from crm.contacts
where postal_code !~ (case country
  when 'US' then '^\d{5}(-\d{4})?$'
  when 'GB' then '^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$'
  when 'DE' then '^\d{5}$'
  when 'FR' then '^\d{5}$'
  when 'ES' then '^(0[1-9]|[1-4]\d|5[0-2])\d{3}$'
  when 'JP' then '^\d{3}-\d{4}$' else '' end);

-- check contact-company-country: A contact is in the country of its company, where both are known.
select format('contact %s: %s, company %s', k.id, k.country, c.country)
from crm.contacts k
join crm.companies c on c.id = k.company_id
where k.country <> c.country;

-- check city-zone: A city is in one time zone.
select format('%s, %s, %s: %s', country, region, city, string_agg(distinct time_zone, ' and '))
from (
  select country, region, city, time_zone from crm.companies
  union all select country, region, city, time_zone from crm.contacts
) places
where country is not null and region is not null and city is not null
group by country, region, city
having count(distinct time_zone) > 1;

-- check employee-count: A company has at least as many employees as contacts.
select format('company %s: %s employees, %s contacts', c.id, c.employee_count, k.contacts)
from crm.companies c
join (select company_id, count(*) as contacts from crm.contacts group by company_id) k
  on k.company_id = c.id
where k.contacts > c.employee_count;

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
