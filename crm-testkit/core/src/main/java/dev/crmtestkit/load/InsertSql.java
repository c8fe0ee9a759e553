package dev.crmtestkit.load;

/**
 * The statement by which the DAO of a table inserts one row or many.
 *
 * <p>It is not in the DAO itself, since a constant of a public interface is public.
 */
final class InsertSql {

  static final String COMPANIES =
      """
      insert into crm.companies (name, industry, domain, website, employee_count,
        annual_revenue, created_at, updated_at)
      values (:name, :industry, :domain, :website, :employeeCount, :annualRevenue, :createdAt,
        :updatedAt)
      """;

  static final String CONTACTS =
      """
      insert into crm.contacts (company_id, first_name, last_name, email, phone, title,
        department, created_at, updated_at)
      values (:companyId, :firstName, :lastName, :email, :phone, :title, :department,
        :createdAt, :updatedAt)
      """;

  static final String DEALS =
      """
      insert into crm.deals (company_id, contact_id, title, value, currency, stage,
        probability, expected_close_date, closed_at, created_at, updated_at)
      values (:companyId, :contactId, :title, :value, :currency, :stage, :probability,
        :expectedCloseDate, :closedAt, :createdAt, :updatedAt)
      """;

  static final String DEAL_STAGE_HISTORY =
      """
      insert into crm.deal_stage_history (id, deal_id, stage, entered_at, left_at)
      values (:id, :dealId, :stage, :enteredAt, :leftAt)
      """;

  static final String PRODUCTS =
      """
      insert into crm.products (name, sku, category, price, created_at, updated_at)
      values (:name, :sku, :category, :price, :createdAt, :updatedAt)
      """;

  static final String DEAL_PRODUCTS =
      """
      insert into crm.deal_products (deal_id, product_id, quantity, unit_price, discount)
      values (:dealId, :productId, :quantity, :unitPrice, :discount)
      """;

  static final String ACTIVITIES =
      """
      insert into crm.activities (contact_id, deal_id, type, subject, activity_date,
        duration_minutes, created_at)
      values (:contactId, :dealId, :type, :subject, :activityDate, :durationMinutes,
        :createdAt)
      """;

  static final String NOTES =
      """
      insert into crm.notes (contact_id, content, created_at)
      values (:contactId, :content, :createdAt)
      """;

  static final String TASKS =
      """
      insert into crm.tasks (deal_id, title, due_date, status, priority, completed_at,
        created_at, updated_at)
      values (:dealId, :title, :dueDate, :status, :priority, :completedAt, :createdAt,
        :updatedAt)
      """;

  static final String CONTACT_EMAILS =
      """
      insert into crm.contact_emails (id, contact_id, email, is_primary)
      values (:id, :contactId, :email, :isPrimary)
      """;

  static final String CONTACT_PHONES =
      """
      insert into crm.contact_phones (id, contact_id, phone, is_primary)
      values (:id, :contactId, :phone, :isPrimary)
      """;

  private InsertSql() {}
}
