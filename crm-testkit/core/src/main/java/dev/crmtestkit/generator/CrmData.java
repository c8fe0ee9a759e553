package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.ContactPhone;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.DealStageEntry;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Product;
import dev.crmtestkit.model.Task;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongFunction;

/**
 * A CRM data set as a value. Nothing is stored: every row is computed from the spec and its index
 * when asked for, so an instance is small, immutable and shared by any number of threads.
 *
 * <p>Relations are arithmetic both ways: {@code contactsOf(company)} is a range of rows, and {@code
 * companyOf(contact)} its inverse. They speak of rows of this data set; for others they throw
 * {@link IndexOutOfBoundsException}.
 */
public final class CrmData {

  /** Rises whenever any value of any row changes for the same spec. */
  public static final int GENERATOR_VERSION = 2;

  private final CrmSpec spec;
  private final ExistingRows existing;
  private final Laws laws;
  private final Map<CrmTable<?>, Rows<?>> rows = new LinkedHashMap<>();

  private CrmData(CrmSpec spec, ExistingRows existing) {
    this.spec = spec;
    this.existing = existing;
    laws = new Laws(spec, existing);
    add(CrmTable.COMPANIES, laws.companies::row);
    add(CrmTable.CONTACTS, laws.contacts::row);
    add(CrmTable.DEALS, laws.deals::row);
    rows.put(CrmTable.DEAL_STAGE_HISTORY, stageHistory(laws.dealHistory));
    add(CrmTable.PRODUCTS, laws.products::row);
    add(CrmTable.DEAL_PRODUCTS, laws.dealProducts::row);
    add(CrmTable.ACTIVITIES, laws.activities::row);
    add(CrmTable.NOTES, laws.notes::row);
    add(CrmTable.TASKS, laws.tasks::row);
    add(CrmTable.CONTACT_EMAILS, laws.contactEmails::row);
    add(CrmTable.CONTACT_PHONES, laws.contactPhones::row);
  }

  /**
   * The data set of an empty database, where the row at index i has the id i + 1.
   *
   * @throws IllegalArgumentException if the counts contradict one another, such as contacts without
   *     a company
   */
  public static CrmData of(CrmSpec spec) {
    return continuing(spec, ExistingRows.NONE);
  }

  /**
   * Rows to be added to those that exist: ids go on after the last, unique values stay unique, and
   * where the spec asks for no parents the existing ones serve.
   *
   * @throws IllegalArgumentException if rows are asked for that have no parents, or too few
   */
  public static CrmData continuing(CrmSpec spec, ExistingRows existing) {
    Feasibility.check(spec, existing);
    return new CrmData(spec, existing);
  }

  public CrmSpec spec() {
    return spec;
  }

  /** The rows of {@code table}. */
  @SuppressWarnings("unchecked") // add() puts rows of R at a table of R
  public <R> Rows<R> rows(CrmTable<R> table) {
    return (Rows<R>) requireNonNull(rows.get(table));
  }

  /** What a dashboard has to show of this data set. */
  public CrmSums sums() {
    return new CrmSums(this);
  }

  /**
   * {@link CrmSums#pipelineValueByStage()}, the sum that tests ask for most.
   *
   * @throws IllegalStateException if the deals are made in several currencies
   */
  public Map<DealStage, BigDecimal> pipelineValueByStage() {
    return sums().pipelineValueByStage();
  }

  /**
   * {@link CrmSums#wonRevenueByMonth()}, the next.
   *
   * @throws IllegalStateException if the deals are made in several currencies
   */
  public SortedMap<YearMonth, BigDecimal> wonRevenueByMonth() {
    return sums().wonRevenueByMonth();
  }

  public Rows<Company> companies() {
    return rows(CrmTable.COMPANIES);
  }

  public Rows<Contact> contacts() {
    return rows(CrmTable.CONTACTS);
  }

  public Rows<Deal> deals() {
    return rows(CrmTable.DEALS);
  }

  /** The stages of the deals; what they have not come to yet is left out. */
  public Rows<DealStageEntry> stageHistory() {
    return rows(CrmTable.DEAL_STAGE_HISTORY);
  }

  public Rows<Product> products() {
    return rows(CrmTable.PRODUCTS);
  }

  public Rows<DealProduct> dealProducts() {
    return rows(CrmTable.DEAL_PRODUCTS);
  }

  public Rows<Activity> activities() {
    return rows(CrmTable.ACTIVITIES);
  }

  public Rows<Note> notes() {
    return rows(CrmTable.NOTES);
  }

  public Rows<Task> tasks() {
    return rows(CrmTable.TASKS);
  }

  public Rows<ContactEmail> contactEmails() {
    return rows(CrmTable.CONTACT_EMAILS);
  }

  public Rows<ContactPhone> contactPhones() {
    return rows(CrmTable.CONTACT_PHONES);
  }

  public Company companyOf(Contact contact) {
    return withId(CrmTable.COMPANIES, contact.companyId());
  }

  public Company companyOf(Deal deal) {
    return withId(CrmTable.COMPANIES, deal.companyId());
  }

  public Deal dealOf(DealProduct item) {
    return withId(CrmTable.DEALS, item.dealId());
  }

  public Deal dealOf(DealStageEntry entry) {
    return withId(CrmTable.DEALS, entry.dealId());
  }

  public Deal dealOf(Task task) {
    return withId(CrmTable.DEALS, task.dealId());
  }

  public Product productOf(DealProduct item) {
    return withId(CrmTable.PRODUCTS, item.productId());
  }

  public Contact contactOf(Activity activity) {
    return withId(CrmTable.CONTACTS, activity.contactId());
  }

  public Contact contactOf(Note note) {
    return withId(CrmTable.CONTACTS, note.contactId());
  }

  public Contact contactOf(ContactEmail email) {
    return withId(CrmTable.CONTACTS, email.contactId());
  }

  public Contact contactOf(ContactPhone phone) {
    return withId(CrmTable.CONTACTS, phone.contactId());
  }

  /** Empty where the deal has no contact. */
  public Optional<Contact> contactOf(Deal deal) {
    return Optional.ofNullable(deal.contactId()).map(id -> withId(CrmTable.CONTACTS, id));
  }

  /** Empty where the activity is about no deal. */
  public Optional<Deal> dealOf(Activity activity) {
    return Optional.ofNullable(activity.dealId()).map(id -> withId(CrmTable.DEALS, id));
  }

  public Rows<Contact> contactsOf(Company company) {
    return contacts().slice(laws.contacts.ofCompany(index(CrmTable.COMPANIES, company.id())));
  }

  public Rows<Deal> dealsOf(Company company) {
    RowRange colleagues = laws.contacts.ofCompany(index(CrmTable.COMPANIES, company.id()));
    return deals().slice(laws.deals.ofColleagues(colleagues));
  }

  public Rows<Deal> dealsOf(Contact contact) {
    return deals().slice(laws.deals.ofContact(index(CrmTable.CONTACTS, contact.id())));
  }

  public Rows<DealProduct> dealProductsOf(Deal deal) {
    return dealProducts().slice(laws.lineItems.ofDeal(index(CrmTable.DEALS, deal.id())));
  }

  public Rows<Activity> activitiesOf(Contact contact) {
    return activities().slice(laws.activities.ofContact(index(CrmTable.CONTACTS, contact.id())));
  }

  public Rows<Note> notesOf(Contact contact) {
    return notes().slice(laws.notes.ofContact(index(CrmTable.CONTACTS, contact.id())));
  }

  /** The stages of the deal, in the order in which it entered them. */
  public Rows<DealStageEntry> stageHistoryOf(Deal deal) {
    return stageHistory().slice(laws.dealHistory.ofDeal(index(CrmTable.DEALS, deal.id())));
  }

  public Rows<Task> tasksOf(Deal deal) {
    return tasks().slice(laws.tasks.ofDeal(index(CrmTable.DEALS, deal.id())));
  }

  public Rows<ContactEmail> emailsOf(Contact contact) {
    return contactEmails()
        .slice(laws.contactEmails.points().ofContact(index(CrmTable.CONTACTS, contact.id())));
  }

  public Rows<ContactPhone> phonesOf(Contact contact) {
    return contactPhones()
        .slice(laws.contactPhones.points().ofContact(index(CrmTable.CONTACTS, contact.id())));
  }

  @Override
  public String toString() {
    return "CRM data of " + spec;
  }

  private <R> void add(CrmTable<R> table, LongFunction<R> law) {
    RowRange all = new RowRange(0, spec.count(table));
    rows.put(table, new Rows<>(table, all, existing.lastId(table) + 1, law));
  }

  private static Rows<DealStageEntry> stageHistory(DealHistoryLaw law) {
    return new Rows<>(CrmTable.DEAL_STAGE_HISTORY, law.all(), 0, law::row).where(law::isPresent);
  }

  private <R> R withId(CrmTable<R> table, long id) {
    return rows(table).withId(id);
  }

  private long index(CrmTable<?> table, long id) {
    return rows(table).index(id);
  }
}
