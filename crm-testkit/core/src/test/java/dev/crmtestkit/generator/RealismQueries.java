package dev.crmtestkit.generator;

/** What is exactly true of the data of the panel, as queries that give each violation. */
final class RealismQueries {

  /** Row 5. */
  static final String DEAL_NOT_SHOWN =
      """
      select id, stage from crm.deals
      where id <= 6 and stage is distinct from (array['prospecting', 'qualification', 'proposal',
        'negotiation', 'closed_won', 'closed_lost'])[id]
      """;

  /** Row 6. */
  static final String VALUE_NOT_POSITIVE = "select id from crm.deals where (value > 0) is not true";

  /** Row 8. */
  static final String COMPANY_WITHOUT_CONTACT =
      "select id from crm.companies where id not in (select company_id from crm.contacts)";

  /** Row 9: with as many activities as contacts not all of those have one who are active. */
  static final String TOO_MANY_ACTIVE =
      """
      select count(distinct contact_id) from crm.activities
      having count(distinct contact_id) > 0.7 * (select count(*) from crm.contacts)
      """;

  /** Row 10. */
  static final String UNKNOWN_INDUSTRY =
      """
      select id, industry from crm.companies
      where (industry in ('Software', 'Financial Services', 'Health Care', 'Manufacturing',
        'Retail', 'Professional Services', 'Construction', 'Education', 'Energy', 'Real Estate',
        'Logistics', 'Hospitality')) is not true
      """;

  /** Row 11. */
  static final String EMPLOYEES_OUT_OF_RANGE =
      "select id from crm.companies where (employee_count between 1 and 250000) is not true";

  /** Row 12. */
  static final String REVENUE_NOT_POSITIVE =
      "select id from crm.companies where (annual_revenue > 0) is not true";

  /** Row 19. */
  static final String OUT_OF_OFFICE_HOURS =
      """
      select id, starts from (
        select a.id, a.duration_minutes, a.activity_date at time zone c.time_zone as starts
        from crm.activities a
        join crm.contacts k on k.id = a.contact_id
        join crm.companies c on c.id = k.company_id
        where a.type <> 'email'
      ) meetings
      where (extract(isodow from starts) <= 5
        and starts::time >= time '9:00'
        and starts::time + make_interval(mins => duration_minutes) <= time '17:00'
        and extract(epoch from starts)::bigint % 900 = 0) is not true
      """;

  /** Row 22. */
  static final String NOTE_WITHOUT_CONTACT =
      """
      select n.id from crm.notes n join crm.contacts k on k.id = n.contact_id
      where position(k.first_name in n.content) = 0 and position(k.last_name in n.content) = 0
      """;

  /** Row 25. */
  static final String TOO_MANY_EMAILS =
      "select contact_id from crm.contact_emails group by contact_id having count(*) > 5";

  /** Row 25. */
  static final String TOO_MANY_PHONES =
      "select contact_id from crm.contact_phones group by contact_id having count(*) > 5";

  private RealismQueries() {}
}
