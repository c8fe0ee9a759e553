package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmCurrency;

/**
 * How the terms of a deal are drawn. docs/data.md, row 6: what a deal is worth is log-normal, with
 * a median by the size of the company.
 */
final class DrawnTerms implements Terms {

  /** In hundredths of a US dollar. */
  private static final double SMALL_MEDIAN = 600_000;

  private static final double MEDIUM_MEDIAN = 1_800_000;
  private static final double LARGE_MEDIAN = 6_000_000;
  private static final double LEAST = 1_000;
  private static final double MOST = 10_000_000_000.0;

  /** A company with so many employees is not small any more, or not medium. */
  private static final int MEDIUM = 50;

  private static final int LARGE = 1_000;

  private final Draw draw;
  private final Contacts contacts;
  private final Relation contact;
  private final Cells value;
  private final double sigma;

  /** What was asked for last: immutable, so a thread may miss another's write. */
  private Known last = Known.NONE;

  /**
   * @param contact of a deal
   */
  DrawnTerms(Draw draw, Contacts contacts, Relation contact) {
    this.draw = draw;
    this.contacts = contacts;
    this.contact = contact;
    value = draw.column("deals.value");
    sigma =
        switch (draw.tuning().profile()) {
          case BALANCED -> 1.1;
          case SKEWED -> 1.6;
          case UNIFORM -> 0.3;
        };
  }

  @Override
  public DealTerms ofDeal(long deal) {
    Known known = last;
    if (known.deal != deal) {
      known = new Known(deal, drawn(deal));
      last = known;
    }
    return known.terms;
  }

  private DealTerms drawn(long deal) {
    Employer buyer = contacts.employer(contact.parentOf(deal));
    double drawn = value.logNormal(draw.number(deal), median(buyer.employeeCount()), sigma);
    double cents = Math.max(LEAST, Math.min(MOST, drawn));
    DealTerms priceless = new DealTerms(buyer.industry(), buyer.currency(), 0);
    return new DealTerms(
        buyer.industry(), buyer.currency(), wholeUnits(cents * priceless.perDollar()));
  }

  /** What sales people expect, they do not tell to the cent. */
  private static long wholeUnits(double hundredths) {
    return StrictMath.round(hundredths / 100) * 100;
  }

  private static double median(int employees) {
    if (employees < MEDIUM) {
      return SMALL_MEDIAN;
    }
    return employees < LARGE ? MEDIUM_MEDIAN : LARGE_MEDIAN;
  }

  private record Known(long deal, DealTerms terms) {
    private static final Known NONE = new Known(-1, new DealTerms("", CrmCurrency.USD, 1));
  }
}
