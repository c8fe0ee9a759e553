package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import java.util.List;

/** Companies that were in the database before. */
record ExistingCompanies(List<Company> rows) implements Companies {

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public long id(long index) {
    return row(index).id();
  }

  /** A company that somebody entered without a domain gets one by its id. */
  @Override
  public String domain(long index) {
    String domain = row(index).domain();
    return domain == null ? "company-" + id(index) + ".example" : domain;
  }

  @Override
  public long createdAt(long index) {
    return Era.secondFrom(row(index).createdAt());
  }

  @Override
  public Employer employer(long index) {
    return Employer.of(row(index));
  }

  @Override
  public boolean hasOtherContacts() {
    return true;
  }

  private Company row(long index) {
    return rows.get((int) index);
  }
}
