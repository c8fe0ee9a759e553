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
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CRM data set as a value. Nothing is stored: every row is computed from the spec and its index
 * when asked for, so an instance is small, immutable and shared by any number of threads.
 *
 * <p>Relations are arithmetic both ways: {@code contactsOf(company)} and {@code companyOf(contact)}
 * are inverse, and neither searches. They speak of rows of this data set; for others they throw
 * {@link IndexOutOfBoundsException}.
 */
public final class CrmData {

  /** Rises whenever any value of any row changes for the same spec. */
  public static final int GENERATOR_VERSION = 2;

  private final CrmSpec spec;
  private final ExistingRows existing;
  private final Probes probes;
  private final ProbeRows probeRows;
  private final Batches batches;
  private final Map<CrmTable<?>, RowIds> ids;
  private final Map<CrmTable<?>, Rows<?>> rows = new LinkedHashMap<>();

  private CrmData(CrmSpec spec, ExistingRows existing, Map<CrmTable<?>, RowIds> ids) {
    this.spec = spec;
    this.existing = existing;
    this.ids = ids;
    probes = new Probes(spec);
    probeRows = ProbeRows.of(probes.present());
    batches = Batches.of(probeRows.others(spec), existing, probeRows.others(ids));
    add(CrmTable.COMPANIES, laws -> laws.companies::row);
    add(CrmTable.CONTACTS, laws -> laws.contacts::row);
    add(CrmTable.DEALS, laws -> laws.deals::row);
    rows.put(CrmTable.DEAL_STAGE_HISTORY, stagesThere());
    add(CrmTable.PRODUCTS, laws -> laws.products::row);
    add(CrmTable.DEAL_PRODUCTS, laws -> laws.dealProducts::row);
    add(CrmTable.ACTIVITIES, laws -> laws.activities::row);
    add(CrmTable.NOTES, laws -> laws.notes::row);
    add(CrmTable.TASKS, laws -> laws.tasks::row);
    add(CrmTable.CONTACT_EMAILS, laws -> laws.contactEmails::row);
    add(CrmTable.CONTACT_PHONES, laws -> laws.contactPhones::row);
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
   * The data set of a database in which people have rows of their own.
   *
   * @param gaps the ids that are theirs, by table, where there are any
   * @throws IllegalArgumentException if the counts contradict one another
   */
  public static CrmData beside(CrmSpec spec, Map<CrmTable<?>, IdGap> gaps) {
    Feasibility.check(spec, ExistingRows.NONE);
    Map<CrmTable<?>, RowIds> ids = new HashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      IdGap gap = gaps.getOrDefault(table, new IdGap(0, 0));
      ids.put(table, new RowIds(1, 0, gap.rows(), gap.ids()));
    }
    return new CrmData(spec, ExistingRows.NONE, ids);
  }

  /**
   * Rows to be added to those that exist: ids go on after the last, unique values stay unique, and
   * where the spec asks for no parents the existing ones serve.
   *
   * @throws IllegalArgumentException if rows are asked for that have no parents, or too few, or if
   *     they are to live on: only a data set that has its database to itself can
   */
  public static CrmData continuing(CrmSpec spec, ExistingRows existing) {
    Feasibility.check(spec, existing);
    if (!existing.isEmpty() && !spec.asOf().equals(spec.since())) {
      throw new IllegalArgumentException(
          "as-of must be "
              + spec.since()
              + ", the day of the counts, where rows are added to those that exist, but was "
              + spec.asOf()
              + "; fill an empty database, or add rows as of one day");
    }
    if (!existing.isEmpty() && spec.probes()) {
      throw new IllegalArgumentException(
          "probes need an empty database, since they have its first ids, but rows are added to"
              + " those that exist; fill an empty database, or add rows without probes");
    }
    Map<CrmTable<?>, RowIds> ids = new HashMap<>();
    CrmTable.all().forEach(table -> ids.put(table, RowIds.from(existing.lastId(table) + 1)));
    return new CrmData(spec, existing, ids);
  }

  /** The names of the probes that this data set has; none unless the spec asks for them. */
  public List<String> probes() {
    return probes.present().stream().map(Probe::name).toList();
  }

  /**
   * The edge case of that name, such as {@code emoji}; docs/data.md lists them.
   *
   * @throws IllegalArgumentException if there is no probe of that name
   * @throws IllegalStateException if the spec does not ask for probes, or for none of its rows
   */
  public Probe probe(String name) {
    return probes.get(name);
  }

  public CrmSpec spec() {
    return spec;
  }

  /** The rows of {@code table}. */
  @SuppressWarnings("unchecked") // add() puts rows of R at a table of R
  public <R> Rows<R> rows(CrmTable<R> table) {
    return (Rows<R>) requireNonNull(rows.get(table));
  }

  /**
   * How many rows each table has as of {@link CrmSpec#asOf()}: those that were asked for, and those
   * that came since.
   */
  public Map<CrmTable<?>, Long> counts() {
    Map<CrmTable<?>, Long> counts = new LinkedHashMap<>();
    rows.forEach((table, all) -> counts.put(table, all.count()));
    return Collections.unmodifiableMap(counts);
  }

  /** The number of rows of all tables together. */
  public long totalCount() {
    return rows.values().stream().mapToLong(Rows::count).sum();
  }

  /**
   * What happens between two instants, in the order of time, and parents before children: applied
   * to the rows as of {@code from} it gives those as of {@code to}. A row is named once, with all
   * that became of it. The as-of instant of this data set does not matter.
   *
   * @throws IllegalArgumentException if {@code from} is before {@link CrmSpec#since()}, or {@code
   *     to} before {@code from}
   * @throws IllegalStateException if these rows were added to rows of others: they do not live on
   */
  public Stream<RowChange<?>> changes(Instant from, Instant to) {
    return changesBetween(from, to).stream();
  }

  /**
   * What {@link #changes(Instant, Instant)} tells of one table, in the order of its rows.
   *
   * @throws IllegalArgumentException as there
   * @throws IllegalStateException as there
   */
  public <R> TableDifference<R> changes(CrmTable<R> table, Instant from, Instant to) {
    return changesBetween(from, to).of(table);
  }

  private Changes changesBetween(Instant from, Instant to) {
    if (!existing.isEmpty()) {
      throw new IllegalStateException(
          "changes must be those of a whole data set, but its rows were added to others");
    }
    if (from.isBefore(spec.since()) || to.isBefore(from)) {
      throw new IllegalArgumentException(
          "changes must be from "
              + spec.since()
              + " or later to the same instant or later, but were from "
              + from
              + " to "
              + to);
    }
    return new Changes(asOf(from), asOf(to));
  }

  private CrmData asOf(Instant instant) {
    return new CrmData(spec.advancedTo(instant), existing, ids);
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
    return contacts()
        .only(
            ofCompany(
                company, CrmTable.CONTACTS, Contact::companyId, relations()::contactsOfCompany));
  }

  public Rows<Deal> dealsOf(Company company) {
    return deals()
        .only(ofCompany(company, CrmTable.DEALS, Deal::companyId, relations()::dealsOfCompany));
  }

  public Rows<Deal> dealsOf(Contact contact) {
    return deals()
        .only(ofContact(contact, CrmTable.DEALS, Deal::contactId, relations()::dealsOfContact));
  }

  public Rows<DealProduct> dealProductsOf(Deal deal) {
    return dealProducts()
        .only(ofDeal(deal, CrmTable.DEAL_PRODUCTS, DealProduct::dealId, relations()::itemsOfDeal));
  }

  public Rows<Activity> activitiesOf(Contact contact) {
    return activities()
        .only(
            ofContact(
                contact,
                CrmTable.ACTIVITIES,
                Activity::contactId,
                relations()::activitiesOfContact));
  }

  public Rows<Note> notesOf(Contact contact) {
    return notes()
        .only(ofContact(contact, CrmTable.NOTES, Note::contactId, relations()::notesOfContact));
  }

  /** The stages of the deal, in the order in which it entered them. */
  public Rows<DealStageEntry> stageHistoryOf(Deal deal) {
    return stageHistory()
        .slice(
            ofDeal(
                    deal,
                    CrmTable.DEAL_STAGE_HISTORY,
                    DealStageEntry::dealId,
                    relations()::stagesOfDeal)
                .range());
  }

  public Rows<Task> tasksOf(Deal deal) {
    return tasks().only(ofDeal(deal, CrmTable.TASKS, Task::dealId, relations()::tasksOfDeal));
  }

  public Rows<ContactEmail> emailsOf(Contact contact) {
    return contactEmails()
        .only(
            ofContact(
                contact,
                CrmTable.CONTACT_EMAILS,
                ContactEmail::contactId,
                relations()::emailsOfContact));
  }

  public Rows<ContactPhone> phonesOf(Contact contact) {
    return contactPhones()
        .only(
            ofContact(
                contact,
                CrmTable.CONTACT_PHONES,
                ContactPhone::contactId,
                relations()::phonesOfContact));
  }

  @Override
  public String toString() {
    return "CRM data of " + spec;
  }

  private <R> void add(CrmTable<R> table, Function<Laws, LongFunction<R>> law) {
    rows.put(table, places(table, law));
  }

  private Rows<DealStageEntry> stagesThere() {
    LongFunction<Boolean> isPresent =
        batches.of(CrmTable.DEAL_STAGE_HISTORY, laws -> laws.dealHistory::isPresent);
    return places(CrmTable.DEAL_STAGE_HISTORY, laws -> laws.dealHistory::row)
        .where(probeRows.isPresent(CrmTable.DEAL_STAGE_HISTORY, isPresent::apply));
  }

  private <R> Rows<R> places(CrmTable<R> table, Function<Laws, LongFunction<R>> law) {
    return new Rows<>(
        table,
        IndexRange.of(0, probeRows.count(table) + batches.visible(table)),
        requireNonNull(ids.get(table)),
        probeRows.before(table, batches.of(table, law)));
  }

  private Relations relations() {
    return new Relations(batches);
  }

  private <C> Indexes ofCompany(
      Company company,
      CrmTable<C> child,
      Function<C, @Nullable Long> companyId,
      LongFunction<Indexes> law) {
    return probeRows.children(
        child, CrmTable.COMPANIES, index(CrmTable.COMPANIES, company.id()), companyId, law);
  }

  private <C> Indexes ofContact(
      Contact contact,
      CrmTable<C> child,
      Function<C, @Nullable Long> contactId,
      LongFunction<Indexes> law) {
    return probeRows.children(
        child, CrmTable.CONTACTS, index(CrmTable.CONTACTS, contact.id()), contactId, law);
  }

  private <C> Indexes ofDeal(
      Deal deal, CrmTable<C> child, Function<C, @Nullable Long> dealId, LongFunction<Indexes> law) {
    return probeRows.children(child, CrmTable.DEALS, index(CrmTable.DEALS, deal.id()), dealId, law);
  }

  private <R> R withId(CrmTable<R> table, long id) {
    return rows(table).withId(id);
  }

  private long index(CrmTable<?> table, long id) {
    return rows(table).index(id);
  }
}
