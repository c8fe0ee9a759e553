package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.ContactPhone;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.Product;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The probe whose texts are as long as the columns, of which a test reads the lengths. A domain is
 * only as long as leaves room for a mail address, so that people can be added to the company.
 */
record LongestTexts(UsualRows rows) {

  static final String NAME = "longest-texts";
  static final String DESCRIPTION =
      "texts as long as their columns, and a mail address; the domain leaves room for it";

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_NOTE = 10_000;
  private static final ProbeHome HOME =
      new ProbeHome(
          text("Avenue", 200),
          text("City", 100),
          text("Region", 100),
          text("1", 20),
          "AR",
          "America/Argentina/ComodRivadavia",
          "+1-312-555-0142");

  void make() {
    Company company = company(host(254 - 1 - LONGEST_LOCAL_PART));
    Contact contact = contact(company);
    Deal deal = rows.openDeal(contact, text("Deal", 200), Money.ofCents(250_000));
    product();
    activity(contact);
    rows.note(contact, text("Note", LONGEST_NOTE));
    rows.task(deal, text("Task", 200), rows.times().today().plusDays(7));
    points(contact);
  }

  private Company company(String domain) {
    Instant created = rows.times().daysAgo(1_000);
    return rows.sheet()
        .add(
            CrmTable.COMPANIES,
            id ->
                new Company(
                    id,
                    text("Company", 200),
                    text("Industry", 100),
                    domain,
                    text("https://" + domain + "/", 300),
                    Integer.MAX_VALUE,
                    new BigDecimal("9999999999999999.99"),
                    HOME.street(),
                    HOME.city(),
                    HOME.region(),
                    HOME.postalCode(),
                    HOME.country(),
                    HOME.timeZone(),
                    created,
                    created));
  }

  private Contact contact(Company company) {
    Instant created = rows.times().daysAgo(900);
    return rows.sheet()
        .add(
            CrmTable.CONTACTS,
            id ->
                new Contact(
                    id,
                    company.id(),
                    text("First", 100),
                    text("Last", 100),
                    "l".repeat(LONGEST_LOCAL_PART) + "@" + company.domain(),
                    HOME.phone(),
                    text("Title", 200),
                    text("Department", 100),
                    HOME.city(),
                    HOME.region(),
                    HOME.postalCode(),
                    HOME.country(),
                    HOME.timeZone(),
                    created,
                    created));
  }

  private void product() {
    Instant created = rows.times().daysAgo(1_000);
    rows.sheet()
        .add(
            CrmTable.PRODUCTS,
            id ->
                new Product(
                    id,
                    text("Product", 200),
                    text("PROBE-" + id + "-", 64),
                    text("Category", 100),
                    Money.ofCents(9_900),
                    created,
                    created));
  }

  private void activity(Contact contact) {
    Instant at = rows.times().daysAgo(45);
    rows.sheet()
        .add(
            CrmTable.ACTIVITIES,
            id ->
                new Activity(
                    id, contact.id(), null, ActivityType.CALL, text("Call", 200), at, 0, at));
  }

  private void points(Contact contact) {
    rows.sheet()
        .add(
            CrmTable.CONTACT_EMAILS,
            number ->
                new ContactEmail(
                    UsualRows.key(CrmTable.CONTACT_EMAILS, number),
                    contact.id(),
                    contact.email(),
                    true));
    rows.sheet()
        .add(
            CrmTable.CONTACT_PHONES,
            number ->
                new ContactPhone(
                    UsualRows.key(CrmTable.CONTACT_PHONES, number),
                    contact.id(),
                    HOME.phone(),
                    true));
  }

  /** Words as long as they may be, so that nothing wraps at a space. */
  private static String text(String start, int length) {
    return start + "x".repeat(length - start.length());
  }

  /** A host name of that length below a reserved domain. */
  private static String host(int length) {
    String host = ".example";
    while (host.length() < length) {
      int label = Math.min(LONGEST_LABEL, length - host.length());
      host = (host.length() + label == length ? "" : ".") + "x".repeat(label) + host;
    }
    return host;
  }
}
