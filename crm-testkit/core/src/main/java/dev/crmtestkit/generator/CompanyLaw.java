package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmCurrency;
import java.math.BigDecimal;
import java.time.ZoneOffset;

/** How a company is drawn, one method a column. */
final class CompanyLaw implements Companies {

  private static final int MEDIAN_EMPLOYEES = 120;
  private static final double EMPLOYEES_SIGMA = 1.4;
  private static final int MOST_EMPLOYEES = 250_000;
  private static final double MEDIAN_REVENUE_PER_EMPLOYEE = 180_000;
  private static final double REVENUE_SIGMA = 0.35;

  private final Draw draw;
  private final long count;
  private final CompanyNames names;
  private final Cells industry;
  private final Cells employees;
  private final Cells revenue;
  private final Cells created;
  private final Cells updated;

  CompanyLaw(Draw draw, long count) {
    this.draw = draw;
    this.count = count;
    names = new CompanyNames(draw);
    industry = draw.column("companies.industry");
    employees = draw.column("companies.employee_count");
    revenue = draw.column("companies.annual_revenue");
    created = draw.column("companies.created_at");
    updated = draw.column("companies.updated_at");
  }

  Company row(long index) {
    return new Company(
        id(index),
        name(index),
        industry(index),
        domain(index),
        "https://www." + domain(index),
        employeeCount(index),
        annualRevenue(index),
        Era.instant(createdAt(index)),
        Era.instant(updatedAt(index)));
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long id(long index) {
    return draw.id(index);
  }

  private String name(long index) {
    return names.name(draw.number(index), industry(index));
  }

  private String industry(long index) {
    return industry.pick(draw.number(index), draw.words().industries());
  }

  /**
   * Unique in a fresh data set because the names are. Companies that are added carry their id,
   * since those before them may be of another seed.
   */
  @Override
  public String domain(long index) {
    String slug = names.slug(draw.number(index), industry(index));
    return draw.isFresh() ? slug + ".example" : slug + "-" + id(index) + ".example";
  }

  private int employeeCount(long index) {
    double drawn = employees.logNormal(draw.number(index), MEDIAN_EMPLOYEES, EMPLOYEES_SIGMA);
    return (int) Math.max(1, Math.min(MOST_EMPLOYEES, drawn));
  }

  private BigDecimal annualRevenue(long index) {
    double perHead =
        revenue.logNormal(draw.number(index), MEDIAN_REVENUE_PER_EMPLOYEE, REVENUE_SIGMA);
    long whole = (long) (employeeCount(index) * perHead);
    return Money.ofCents(whole * 100);
  }

  @Override
  public long createdAt(long index) {
    return draw.isLater()
        ? draw.arrivals().at(index)
        : draw.era().ago(draw.era().history().companyAge(created.unit(draw.number(index))));
  }

  private long updatedAt(long index) {
    return draw.era().after(createdAt(index), updated.unit(draw.number(index)));
  }

  @Override
  public Employer employer(long index) {
    return new Employer(
        id(index), industry(index), employeeCount(index), ZoneOffset.UTC, CrmCurrency.USD);
  }

  @Override
  public boolean hasOtherContacts() {
    return false;
  }
}
