package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How a company is drawn, one method a column. */
final class CompanyLaw implements Companies {

  private final Draw draw;
  private final long count;
  private final MissingData missing;
  private final CompanyHomes homes;
  private final CompanySizes sizes;
  private final Cells industry;
  private final Cells website;
  private final Cells created;
  private final Cells updated;

  /**
   * @param employment who works where: companies with more contacts have more employees
   */
  CompanyLaw(Draw draw, CrmSpec spec, long count, Relation employment) {
    this.draw = draw;
    this.count = count;
    missing = new MissingData(spec.tuning().missingData());
    homes = new CompanyHomes(draw, spec.locales());
    sizes = new CompanySizes(draw, spec, count, employment);
    industry = draw.column("companies.industry");
    website = draw.column("companies.website");
    created = draw.column("companies.created_at");
    updated = draw.column("companies.updated_at");
  }

  Company row(long index) {
    long number = draw.number(index);
    Industry industry = industry(number);
    Address address = address(index);
    String domain = domain(index);
    int employees = sizes.employeeCount(index, number, industry);
    return new Company(
        id(index),
        name(index),
        industry.label(),
        domain,
        website(number, domain),
        employees,
        annualRevenue(number, industry, employees),
        homes.street(number),
        address.city(),
        address.region(),
        address.postalCode(),
        address.country(),
        address.timeZone(),
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

  @Override
  public String name(long index) {
    long number = draw.number(index);
    return homes.names(number).name(number, industry(number));
  }

  private Industry industry(long number) {
    return Industry.at(industry.below(number, 100));
  }

  /**
   * Unique in a fresh data set because the names are. Companies that are added carry their id,
   * since those before them may be of another seed.
   */
  @Override
  public String domain(long index) {
    long number = draw.number(index);
    String slug = homes.names(number).slug(number, industry(number));
    return draw.isFresh() ? slug + ".example" : slug + "-" + id(index) + ".example";
  }

  private @Nullable String website(long number, String domain) {
    return missing.isMissing(website, number, MissingData.WEBSITE) ? null : "https://www." + domain;
  }

  private BigDecimal annualRevenue(long number, Industry industry, int employees) {
    return Money.ofCents(sizes.annualRevenue(number, industry, employees) * 100);
  }

  @Override
  public Address address(long index) {
    return homes.address(draw.number(index));
  }

  @Override
  public CrmLocale locale(long index) {
    return homes.locale(draw.number(index));
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
    long number = draw.number(index);
    Industry industry = industry(number);
    return new Employer(
        id(index),
        industry.label(),
        sizes.employeeCount(index, number, industry),
        ZoneId.of(homes.place(number).timeZone()),
        homes.locale(number).currency());
  }

  @Override
  public boolean hasOtherContacts() {
    return false;
  }
}
