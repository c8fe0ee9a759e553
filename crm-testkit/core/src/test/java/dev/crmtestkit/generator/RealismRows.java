package dev.crmtestkit.generator;

import java.util.List;

/** All rows of docs/data.md, in its order: what belongs to each, in one place. */
final class RealismRows {

  static final List<RealismRow> ALL =
      List.of(
          RealismRow.of(1, "stage probability", "stage-probability"),
          RealismRow.of(
                  2,
                  "calibrated funnel",
                  "stage-history-begins",
                  "stage-history-order",
                  "stage-history-ends")
              .with(FunnelRealism::entered),
          RealismRow.of(3, "open deals calibrated too").with(FunnelRealism::open),
          RealismRow.of(4, "time in stage", "stage-history-order").with(FunnelRealism::stays),
          RealismRow.of(5, "share of open deals")
              .withQueries(RealismQueries.DEAL_NOT_SHOWN)
              .with(FunnelRealism::shares),
          RealismRow.of(6, "deal value", "deal-value-sum", "deal-value-not-negative")
              .withQueries(RealismQueries.VALUE_NOT_POSITIVE)
              .with(SalesRealism::values),
          RealismRow.of(
                  7,
                  "products in a deal",
                  "deal-products-distinct",
                  "unit-price",
                  "product-sku-unique")
              .with(SalesRealism::products),
          RealismRow.of(8, "contacts of a company", "row-count-contacts")
              .withQueries(RealismQueries.COMPANY_WITHOUT_CONTACT)
              .with(FanOutRealism::contactSlope),
          RealismRow.of(9, "activities of a contact", "row-count-activities")
              .withQueries(RealismQueries.TOO_MANY_ACTIVE)
              .with(FanOutRealism::activities),
          RealismRow.of(10, "industries")
              .withQueries(RealismQueries.UNKNOWN_INDUSTRY)
              .with(CompanyRealism::industries),
          RealismRow.of(11, "employee_count", "employee-count")
              .withQueries(RealismQueries.EMPLOYEES_OUT_OF_RANGE)
              .with(CompanyRealism::employees),
          RealismRow.of(12, "annual_revenue")
              .withQueries(RealismQueries.REVENUE_NOT_POSITIVE)
              .with(CompanyRealism::revenue),
          RealismRow.of(
              13,
              "e-mail",
              "contact-email-unique",
              "contact-email-domain",
              "contact-email-reserved",
              "contact-emails-reserved",
              "company-domain-unique",
              "company-domain-reserved"),
          RealismRow.of(14, "phones", "contact-phone-fictional", "contact-phones-fictional"),
          RealismRow.of(
              15,
              "address",
              "company-postal-code",
              "contact-postal-code",
              "contact-phone-country",
              "contact-company-country",
              "city-zone"),
          RealismRow.of(
              16,
              "order in time",
              "contact-after-company",
              "deal-after-company",
              "deal-after-contact",
              "deal-closed-after-created",
              "activity-after-contact",
              "activity-logged-after-end",
              "note-after-contact",
              "task-after-deal",
              "task-before-deal-closed",
              "updated-after-created",
              "nothing-after-as-of"),
          RealismRow.of(17, "closed deals", "closed-at").with(FunnelRealism::overdue),
          RealismRow.of(18, "tasks", "completed-at", "task-completed-after-created")
              .with(CalendarRealism::overdueTasks),
          RealismRow.of(19, "meetings and calls")
              .withQueries(RealismQueries.OUT_OF_OFFICE_HOURS)
              .with(CalendarRealism::meetings),
          RealismRow.of(20, "the week and the year").with(CalendarRealism::weeks),
          RealismRow.of(21, "coherence", "deal-contact-company", "activity-contact-company"),
          RealismRow.of(22, "notes, subjects", "text-complete")
              .withQueries(RealismQueries.NOTE_WITHOUT_CONTACT)
              .with(SalesRealism::texts),
          RealismRow.of(23, "primary marks", "primary-email", "primary-phone"),
          RealismRow.of(24, "missing data").with(CompanyRealism::missing),
          RealismRow.of(
                  25,
                  "emails and phones per contact",
                  "row-count-contact-emails",
                  "row-count-contact-phones")
              .withQueries(RealismQueries.TOO_MANY_EMAILS, RealismQueries.TOO_MANY_PHONES)
              .with(FanOutRealism::contactPoints));

  private RealismRows() {}
}
