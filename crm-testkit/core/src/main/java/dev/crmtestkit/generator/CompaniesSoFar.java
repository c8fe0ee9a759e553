package dev.crmtestkit.generator;

/** The companies of several batches. */
record CompaniesSoFar(Parts<CompanyLaw> parts) implements Companies {

  @Override
  public long count() {
    return parts.count();
  }

  @Override
  public long id(long index) {
    return parts.law(index).id(parts.own(index));
  }

  @Override
  public String name(long index) {
    return parts.law(index).name(parts.own(index));
  }

  @Override
  public Address address(long index) {
    return parts.law(index).address(parts.own(index));
  }

  @Override
  public CrmLocale locale(long index) {
    return parts.law(index).locale(parts.own(index));
  }

  @Override
  public String domain(long index) {
    return parts.law(index).domain(parts.own(index));
  }

  @Override
  public long createdAt(long index) {
    return parts.law(index).createdAt(parts.own(index));
  }

  @Override
  public Employer employer(long index) {
    return parts.law(index).employer(parts.own(index));
  }

  @Override
  public boolean hasOtherContacts() {
    return true;
  }
}
