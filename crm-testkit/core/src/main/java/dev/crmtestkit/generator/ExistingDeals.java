package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.Deal;
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
