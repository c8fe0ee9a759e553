package dev.crmtestkit.model;

import static dev.crmtestkit.model.TableBuilder.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The closed catalogue of the CRM tables: what each is called, what its columns are, and which
 * tables it refers to. The order of {@link #all()} is the order of dependency: parents first.
 *
 * @param <R> the record of the table's rows
 */
public final class CrmTable<R> {

  public static final CrmTable<Company> COMPANIES =
      table("companies", Company.class)
          .bigint("id", Company::id)
          .text("name", Company::name)
          .text("industry", Company::industry)
          .text("domain", Company::domain)
          .text("website", Company::website)
          .integer("employee_count", Company::employeeCount)
          .numeric("annual_revenue", Company::annualRevenue)
          .timestamptz("created_at", Company::createdAt)
          .timestamptz("updated_at", Company::updatedAt)
          .build();

  public static final CrmTable<Contact> CONTACTS =
      table("contacts", Contact.class)
          .bigint("id", Contact::id)
          .bigint("company_id", Contact::companyId)
          .text("first_name", Contact::firstName)
          .text("last_name", Contact::lastName)
          .text("email", Contact::email)
          .text("phone", Contact::phone)
          .text("title", Contact::title)
          .text("department", Contact::department)
          .timestamptz("created_at", Contact::createdAt)
          .timestamptz("updated_at", Contact::updatedAt)
          .requires("company_id", COMPANIES)
          .build();

  public static final CrmTable<Deal> DEALS =
      table("deals", Deal.class)
          .bigint("id", Deal::id)
          .bigint("company_id", Deal::companyId)
          .nullableBigint("contact_id", Deal::contactId)
          .text("title", Deal::title)
          .numeric("value", Deal::value)
          .text("currency", Deal::currency)
          .text("stage", deal -> deal.stage().label())
          .integer("probability", Deal::probability)
          .date("expected_close_date", Deal::expectedCloseDate)
          .timestamptz("closed_at", Deal::closedAt)
          .timestamptz("created_at", Deal::createdAt)
          .timestamptz("updated_at", Deal::updatedAt)
          .requires("company_id", COMPANIES)
          .requires("contact_id", CONTACTS)
          .build();

  /** A table without a count of its own: its rows follow from the deals. */
  public static final CrmTable<DealStageEntry> DEAL_STAGE_HISTORY =
      table("deal_stage_history", DealStageEntry.class)
          .uuid("id", DealStageEntry::id)
          .bigint("deal_id", DealStageEntry::dealId)
          .text("stage", entry -> entry.stage().label())
          .timestamptz("entered_at", DealStageEntry::enteredAt)
          .timestamptz("left_at", DealStageEntry::leftAt)
          .requires("deal_id", DEALS)
          .follows(DEALS)
          .build();

  public static final CrmTable<Product> PRODUCTS =
      table("products", Product.class)
          .bigint("id", Product::id)
          .text("name", Product::name)
          .text("sku", Product::sku)
          .text("category", Product::category)
          .numeric("price", Product::price)
          .timestamptz("created_at", Product::createdAt)
          .timestamptz("updated_at", Product::updatedAt)
          .build();

  public static final CrmTable<DealProduct> DEAL_PRODUCTS =
      table("deal_products", DealProduct.class)
          .bigint("id", DealProduct::id)
          .bigint("deal_id", DealProduct::dealId)
          .bigint("product_id", DealProduct::productId)
          .integer("quantity", DealProduct::quantity)
          .numeric("unit_price", DealProduct::unitPrice)
          .numeric("discount", DealProduct::discount)
          .requires("deal_id", DEALS)
          .requires("product_id", PRODUCTS)
          .build();

  public static final CrmTable<Activity> ACTIVITIES =
      table("activities", Activity.class)
          .bigint("id", Activity::id)
          .bigint("contact_id", Activity::contactId)
          .nullableBigint("deal_id", Activity::dealId)
          .text("type", activity -> activity.type().label())
          .text("subject", Activity::subject)
          .timestamptz("activity_date", Activity::activityDate)
          .integer("duration_minutes", Activity::durationMinutes)
          .timestamptz("created_at", Activity::createdAt)
          .requires("contact_id", CONTACTS)
          .mayReferTo("deal_id", DEALS)
          .build();

  public static final CrmTable<Note> NOTES =
      table("notes", Note.class)
          .bigint("id", Note::id)
          .bigint("contact_id", Note::contactId)
          .text("content", Note::content)
          .timestamptz("created_at", Note::createdAt)
          .requires("contact_id", CONTACTS)
          .build();

  public static final CrmTable<Task> TASKS =
      table("tasks", Task.class)
          .bigint("id", Task::id)
          .bigint("deal_id", Task::dealId)
          .text("title", Task::title)
          .date("due_date", Task::dueDate)
          .text("status", task -> task.status().label())
          .text("priority", task -> task.priority().label())
          .timestamptz("completed_at", Task::completedAt)
          .timestamptz("created_at", Task::createdAt)
          .timestamptz("updated_at", Task::updatedAt)
          .requires("deal_id", DEALS)
          .build();

  public static final CrmTable<ContactEmail> CONTACT_EMAILS =
      table("contact_emails", ContactEmail.class)
          .uuid("id", ContactEmail::id)
          .bigint("contact_id", ContactEmail::contactId)
          .text("email", ContactEmail::email)
          .bool("is_primary", ContactEmail::isPrimary)
          .requires("contact_id", CONTACTS)
          .build();

  public static final CrmTable<ContactPhone> CONTACT_PHONES =
      table("contact_phones", ContactPhone.class)
          .uuid("id", ContactPhone::id)
          .bigint("contact_id", ContactPhone::contactId)
          .text("phone", ContactPhone::phone)
          .bool("is_primary", ContactPhone::isPrimary)
          .requires("contact_id", CONTACTS)
          .build();

  private static final List<CrmTable<?>> ALL =
      List.of(
          COMPANIES,
          CONTACTS,
          DEALS,
          DEAL_STAGE_HISTORY,
          PRODUCTS,
          DEAL_PRODUCTS,
          ACTIVITIES,
          NOTES,
          TASKS,
          CONTACT_EMAILS,
          CONTACT_PHONES);

  private static final List<CrmTable<?>> COUNTED =
      ALL.stream().filter(table -> table.follows == null).toList();

  private final String name;
  private final Class<R> rowType;
  private final List<Column<R>> columns;
  private final List<Reference> references;
  private final @Nullable CrmTable<?> follows;

  /** Those of the columns, in an array, since every row of a bulk load goes through it. */
  private final BiConsumer<R, CellWriter>[] cells;

  CrmTable(
      String name,
      Class<R> rowType,
      List<Column<R>> columns,
      List<Reference> references,
      @Nullable CrmTable<?> follows) {
    this.name = name;
    this.rowType = rowType;
    this.columns = List.copyOf(columns);
    this.references = List.copyOf(references);
    this.follows = follows;
    this.cells = cells(columns);
  }

  /** Every table, parents before children. */
  public static List<CrmTable<?>> all() {
    return ALL;
  }

  /** The tables of whose rows somebody says how many there are; the others follow from them. */
  public static List<CrmTable<?>> counted() {
    return COUNTED;
  }

  /** The table of that name in the database, such as {@code deal_products}. */
  public static Optional<CrmTable<?>> named(String name) {
    for (CrmTable<?> table : ALL) {
      if (table.name.equals(name)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** The name in the database, without the schema. */
  public String name() {
    return name;
  }

  /** The record of the table's rows; its components stand in the order of the columns. */
  public Class<R> rowType() {
    return rowType;
  }

  /** The columns in the order of the table, the key first. */
  public List<Column<R>> columns() {
    return columns;
  }

  /** The foreign keys. */
  public List<Reference> references() {
    return references;
  }

  /** The table from whose rows these follow, and with them their number; empty for most. */
  public Optional<CrmTable<?>> follows() {
    return Optional.ofNullable(follows);
  }

  /** Hands the cells of {@code row} to {@code out}, in the order of the columns. */
  public void write(R row, CellWriter out) {
    for (BiConsumer<R, CellWriter> cell : cells) {
      cell.accept(row, out);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
  private static <R> BiConsumer<R, CellWriter>[] cells(List<Column<R>> columns) {
    return columns.stream().map(Column::cell).toArray(BiConsumer[]::new);
  }

  @Override
  public String toString() {
    return name;
  }
}
