package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.time.Instant;
import java.util.List;

/**
 * Deals that were in the database before.
 *
 * @param rows in the order of company
 * @param contacts whom {@link #atCompanyOf} speaks of
 * @param companies that some or all of them are made with, in the order of id
 */
record ExistingDeals(List<Deal> rows, Contacts contacts, List<Company> companies)
    implements Deals, Terms {

  /** What a deal without a value is taken to be worth, in hundredths. */
  private static final long USUAL_AMOUNT = 1_800_000;

  /** So many deals of a company are looked at for one of a contact. */
  private static final int LOOKED_AT = 64;

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public long id(long index) {
    return row(index).id();
  }

  @Override
  public long createdAt(long index) {
    return Era.secondFrom(row(index).createdAt());
  }

  /** Of an open one nobody knows when. */
  @Override
  public long closedAt(long index) {
    Instant closedAt = row(index).closedAt();
    return closedAt == null ? Long.MAX_VALUE : closedAt.getEpochSecond();
  }

  @Override
  public RowRange atCompanyOf(long contact) {
    return SortedRuns.run(rows, Deal::companyId, contacts.companyId(contact));
  }

  /** The first that is found among the company's first deals. */
  @Override
  public IndexRange ofContact(long contact) {
    RowRange choice = atCompanyOf(contact);
    long end = Math.min(choice.end(), choice.start() + LOOKED_AT);
    for (long index = choice.start(); index < end; index++) {
      Long person = row(index).contactId();
      if (person != null && person == contacts.id(contact)) {
        return IndexRange.of(index, index + 1);
      }
    }
    return IndexRange.of(0, 0);
  }

  @Override
  public long contact(long index) {
    return Topic.NOBODY;
  }

  @Override
  public String title(long index) {
    return row(index).title();
  }

  @Override
  public String productName(long index) {
    return title(index);
  }

  @Override
  public String amount(long index) {
    return row(index).currency() + " " + Money.grouped(Money.cents(row(index).value()));
  }

  /** That of today: nobody knows of another. */
  @Override
  public DealStage stageAt(long index, long second) {
    return row(index).stage();
  }

  @Override
  public DealTerms ofDeal(long index) {
    Deal deal = row(index);
    long value = Money.cents(deal.value());
    CrmCurrency currency = currency(deal);
    DealTerms terms = new DealTerms(industry(deal), currency, USUAL_AMOUNT);
    return value > 0
        ? new DealTerms(terms.industry(), currency, value)
        : new DealTerms(terms.industry(), currency, terms.inCurrency(USUAL_AMOUNT));
  }

  private String industry(Deal deal) {
    RowRange found = SortedRuns.run(companies, Company::id, deal.companyId());
    return found.isEmpty() ? "" : Employer.of(companies.get((int) found.start())).industry();
  }

  /** One that nobody knows counts as the dollar. */
  private static CrmCurrency currency(Deal deal) {
    for (CrmCurrency currency : CrmCurrency.values()) {
      if (currency.name().equals(deal.currency())) {
        return currency;
      }
    }
    return CrmCurrency.USD;
  }

  private Deal row(long index) {
    return rows.get((int) index);
  }
}
