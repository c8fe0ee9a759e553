package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.Deal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All probes: rows made by hand, of which nothing depends on the seed. Their order is that of their
 * ids, so that a new one belongs at the end.
 */
final class ProbeList {

  private static final int MANY_CONTACTS = 40;

  /** The most that the column takes. */
  private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

  private static final BigDecimal FREE = Money.ofCents(0);

  private final ProbeSheet sheet = new ProbeSheet();
  private final UsualRows rows;
  private final List<Probe> probes = new ArrayList<>();

  private ProbeList(Instant since) {
    rows = new UsualRows(sheet, ProbeTimes.before(since));
  }

  /** The probes of a data set whose counts are those of that instant. */
  static List<Probe> of(Instant since) {
    ProbeList list = new ProbeList(since);
    list.companies();
    list.texts();
    list.dealsAndDays(list.colleagues());
    return list.probes;
  }

  private void companies() {
    add(
        "company-without-contacts",
        "a company at which nobody works",
        () -> rows.company("Nobody There"));
    add(
        "company-with-many-contacts",
        "a company of which " + MANY_CONTACTS + " people are known",
        this::manyContacts);
    add(
        "nulls",
        "every column that may be null is null: company, contact, deal, product, activity, task",
        () -> new BareRows(rows).make());
  }

  private void manyContacts() {
    Company company = rows.company("Crowded House");
    for (int number = 1; number <= MANY_CONTACTS; number++) {
      rows.contact(company, "Person", "Number " + number);
    }
  }

  private void texts() {
    add(LongestTexts.NAME, LongestTexts.DESCRIPTION, () -> new LongestTexts(rows).make());
    for (ProbeText text : ProbeText.values()) {
      add(text.probe(), text.description(), () -> text.makeRows(rows));
    }
  }

  /** The first of the two serves the deals of the probes that follow. */
  private Contact colleagues() {
    Company company = rows.company("Twice");
    Contact contact = rows.contact(company, "Alex", "Twin");
    add(
        "colleagues-of-one-name",
        "two colleagues with the same first and last name",
        () -> rows.contact(company, contact.firstName(), contact.lastName()));
    return contact;
  }

  private void dealsAndDays(Contact contact) {
    UnusualTimes times = new UnusualTimes(rows);
    add(
        "deal-of-zero",
        "a deal, and a product, for nothing",
        () -> priced(contact, "Free trial", FREE));
    add(
        "largest-deal",
        "a deal of the largest amount, for a product of that price",
        () -> priced(contact, "All there is", LARGEST));
    add(
        "closed-at-once",
        "a deal that was won the moment it was made",
        () -> times.closedAtOnce(contact));
    add(
        "overdue-task",
        "a task that was due thirty days before the day of the counts",
        () -> times.overdueTask(contact));
    add("leap-day", "all of a deal, and a task, on the last 29 February", times::leapDay);
    add(
        "skipped-hour",
        "e-mails half an hour before and after the clocks of Berlin went forward",
        times::skippedHour);
    add("far-past", "a company, a contact and a call of the first days of 1970", times::farPast);
  }

  private void priced(Contact contact, String title, BigDecimal price) {
    Deal deal = rows.openDeal(contact, title, price);
    rows.item(deal, rows.product(title, price));
  }

  private void add(String name, String description, Runnable makeRows) {
    makeRows.run();
    probes.add(new Probe(name, description, sheet.take()));
  }
}
