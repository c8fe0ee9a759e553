package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.DealStageEntry;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Product;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskPriority;
import dev.crmtestkit.model.TaskStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of probes in which nothing is unusual but what is given. Mail domains are such as {@code
 * probe-1.example}: the laws never make one with a number behind a single word.
 */
record UsualRows(ProbeSheet sheet, ProbeTimes times) {

  private static final int EMPLOYEES = 80;
  private static final int MINUTES = 30;
  private static final Cells KEYS = Cells.of(0, "probes");

  Company company(String name) {
    return company(name, ProbeHome.CHICAGO, times.daysAgo(1_000));
  }

  Company company(String name, ProbeHome home, Instant created) {
    return sheet.add(
        CrmTable.COMPANIES,
        id ->
            new Company(
                id,
                name,
                Industry.SOFTWARE.label(),
                domain(id),
                "https://www." + domain(id),
                EMPLOYEES,
                Money.ofCents(1_760_000_000),
                home.street(),
                home.city(),
                home.region(),
                home.postalCode(),
                home.country(),
                home.timeZone(),
                created,
                created));
  }

  Contact contact(Company company, String firstName, String lastName) {
    return contact(company, firstName, lastName, ProbeHome.CHICAGO, times.daysAgo(900));
  }

  Contact contact(
      Company company, String firstName, String lastName, ProbeHome home, Instant created) {
    return sheet.add(
        CrmTable.CONTACTS,
        id ->
            new Contact(
                id,
                company.id(),
                firstName,
                lastName,
                "contact-" + id + "@" + company.domain(),
                home.phone(),
                "Buyer",
                "Purchasing",
                home.city(),
                home.region(),
                home.postalCode(),
                home.country(),
                home.timeZone(),
                created,
                created));
  }

  /** An open deal that stands where it began. */
  Deal openDeal(Contact contact, String title, BigDecimal value) {
    Instant created = times.daysAgo(60);
    Deal deal = deal(contact, title, value, DealStage.PROPOSAL, created, null);
    entry(deal, DealStage.PROPOSAL, created, null);
    return deal;
  }

  /** A deal that is won; whoever makes it adds its history. */
  Deal wonDeal(Contact contact, String title, Instant created, Instant closed) {
    return deal(contact, title, Money.ofCents(1_200_000), DealStage.CLOSED_WON, created, closed);
  }

  private Deal deal(
      Contact contact,
      String title,
      BigDecimal value,
      DealStage stage,
      Instant created,
      @Nullable Instant closed) {
    return sheet.add(
        CrmTable.DEALS,
        id ->
            new Deal(
                id,
                contact.companyId(),
                contact.id(),
                title,
                value,
                "USD",
                stage,
                stage.probability(),
                closed == null ? times.today().plusDays(30) : Era.date(closed.getEpochSecond()),
                closed,
                created,
                closed == null ? created : closed));
  }

  DealStageEntry entry(Deal deal, DealStage stage, Instant entered, @Nullable Instant left) {
    return sheet.add(
        CrmTable.DEAL_STAGE_HISTORY,
        number ->
            new DealStageEntry(
                key(CrmTable.DEAL_STAGE_HISTORY, number), deal.id(), stage, entered, left));
  }

  Product product(String name, BigDecimal price) {
    Instant created = times.daysAgo(1_000);
    return sheet.add(
        CrmTable.PRODUCTS,
        id -> new Product(id, name, "PROBE-" + id, "Business Software", price, created, created));
  }

  /** One piece at its list price. */
  DealProduct item(Deal deal, Product product) {
    return sheet.add(
        CrmTable.DEAL_PRODUCTS,
        id ->
            new DealProduct(
                id, deal.id(), product.id(), 1, product.price(), BigDecimal.ZERO.setScale(4)));
  }

  Activity activity(Contact contact, ActivityType type, String subject, Instant at) {
    Integer minutes = type == ActivityType.EMAIL ? null : Integer.valueOf(MINUTES);
    Instant noted = minutes == null ? at : at.plusSeconds(MINUTES * 60L);
    return sheet.add(
        CrmTable.ACTIVITIES,
        id -> new Activity(id, contact.id(), null, type, subject, at, minutes, noted));
  }

  Note note(Contact contact, String content) {
    return sheet.add(CrmTable.NOTES, id -> new Note(id, contact.id(), content, times.daysAgo(40)));
  }

  /** A task that nobody has begun. */
  Task task(Deal deal, String title, @Nullable LocalDate due) {
    Instant created = times.daysAgo(50);
    return sheet.add(
        CrmTable.TASKS,
        id ->
            new Task(
                id,
                deal.id(),
                title,
                due,
                TaskStatus.PENDING,
                TaskPriority.MEDIUM,
                null,
                created,
                created));
  }

  static UUID key(CrmTable<?> table, long number) {
    return new RowKeys(Cells.of(KEYS.key(0), table.name())).id(number);
  }

  private static String domain(long company) {
    return "probe-" + company + ".example";
  }
}
