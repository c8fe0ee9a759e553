package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/** How large companies are, by industry (docs/data.md, rows 11 and 12). */
final class CompanySizes {

  static final double EMPLOYEES_SIGMA = 1.4;
  static final int MOST_EMPLOYEES = 250_000;
  static final double REVENUE_SIGMA = 0.35;

  /**
   * How much of a company's size is told by its rank in the number of contacts: the correlation of
   * the normal scores, which gives the ranks one of about .79.
   */
  private static final double TOLD_BY_CONTACTS = 0.8;

  private static final double LEFT_TO_CHANCE =
      StrictMath.sqrt(1 - TOLD_BY_CONTACTS * TOLD_BY_CONTACTS);

  /**
   * How many times the contacts that a company has on average may come to a large one: enough for
   * three and a half years.
   */
  private static final long ROOM = 8;

  private final long companies;
  private final long contacts;
  private final boolean isLater;
  private final Relation employment;

  /** For later contacts, in the companies that they join. */
  private final long room;

  private final Cells employees;
  private final Cells revenue;

  /**
   * @param employment as of the day of the counts, when nobody works for those that come later
   */
  CompanySizes(Draw draw, CrmSpec spec, long companies, Relation employment) {
    this.companies = companies;
    isLater = draw.isLater();
    this.employment = draw.isLater() ? withoutContacts(draw, companies) : employment;
    contacts = this.employment.fanOut().start(companies);
    room = 1 + ROOM * spec.count(CrmTable.CONTACTS) / Math.max(1, spec.count(CrmTable.COMPANIES));
    employees = draw.column("companies.employee_count");
    revenue = draw.column("companies.annual_revenue");
  }

  private static Relation withoutContacts(Draw draw, long companies) {
    long order = draw.column("companies.employee_count.rank").key(0);
    return new Relation(new EvenFanOut(companies, 0), new Permutation(order, companies));
  }

  /**
   * Log-normal within the industry; a sum of two normal scores with squares that add up to 1 is a
   * normal score again. Never fewer than are in the contacts, with room for those who come later
   * where they take turns.
   */
  int employeeCount(long index, long number, Industry industry) {
    long rank = employment.order().rank(index);
    double byContacts = NormalLaw.quantile((companies - rank - 0.5) / (double) companies);
    double score = TOLD_BY_CONTACTS * byContacts + LEFT_TO_CHANCE * employees.normal(number);
    double drawn = industry.employees() * StrictMath.exp(EMPLOYEES_SIGMA * score);
    int employees = (int) Math.max(1, Math.min(MOST_EMPLOYEES, drawn));
    return employees > mostContacts(rank) + room
        ? employees
        : (int) Math.max(employees, employment.fanOut().childrenOf(rank).size() + room(rank));
  }

  private long room(long rank) {
    return isLater || rank < HiringCompanies.large(companies) ? room : 0;
  }

  /** Since none of those before has fewer, but for rounding; cheaper than the number itself. */
  private long mostContacts(long rank) {
    return contacts / (rank + 1) + 1;
  }

  /** In whole dollars. */
  long annualRevenue(long number, Industry industry, int employeeCount) {
    double each = revenue.logNormal(number, industry.revenuePerEmployee(), REVENUE_SIGMA);
    return (long) (employeeCount * each);
  }
}
