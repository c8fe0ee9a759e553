package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.Product;
import java.time.Instant;

/** The probe whose rows have nothing but what they must have: every column that may be null is. */
record BareRows(UsualRows rows) {

  private static final DealStage STAGE = DealStage.PROSPECTING;

  void make() {
    Company company = company();
    Contact contact = contact(company);
    Deal deal = deal(company);
    rows.entry(deal, STAGE, deal.createdAt(), null);
    rows.task(deal, "Task without a day", null);
    product();
    activity(contact);
  }

  private Company company() {
    Instant created = rows.times().daysAgo(1_000);
    return rows.sheet()
        .add(
            CrmTable.COMPANIES,
            id ->
                new Company(
                    id, "Bare", null, null, null, null, null, null, null, null, null, null, null,
                    created, created));
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
                    "No",
                    "Body",
                    "contact-" + id + "@probe-" + company.id() + ".example",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    created,
                    created));
  }

  private Deal deal(Company company) {
    Instant created = rows.times().daysAgo(60);
    return rows.sheet()
        .add(
            CrmTable.DEALS,
            id ->
                new Deal(
                    id,
                    company.id(),
                    null,
                    "Deal with nobody",
                    Money.ofCents(250_000),
                    "USD",
                    STAGE,
                    STAGE.probability(),
                    null,
                    null,
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
                    id, "Bare", "PROBE-" + id, null, Money.ofCents(9_900), created, created));
  }

  private void activity(Contact contact) {
    Instant at = rows.times().daysAgo(45);
    rows.sheet()
        .add(
            CrmTable.ACTIVITIES,
            id ->
                new Activity(
                    id, contact.id(), null, ActivityType.CALL, "Call about nothing", at, null, at));
  }
}
