package dev.crmtestkit.generator;

import org.jspecify.annotations.Nullable;

/** The contacts of several batches. */
record ContactsSoFar(Parts<ContactLaw> parts) implements Contacts {

  @Override
  public long count() {
    return parts.count();
  }

  @Override
  public long id(long index) {
    return parts.law(index).id(parts.own(index));
  }

  @Override
  public long companyId(long index) {
    return parts.law(index).companyId(parts.own(index));
  }

  @Override
  public String companyName(long index) {
    return parts.law(index).companyName(parts.own(index));
  }

  @Override
  public Employer employer(long index) {
    return parts.law(index).employer(parts.own(index));
  }

  @Override
  public String firstName(long index) {
    return parts.law(index).firstName(parts.own(index));
  }

  @Override
  public String lastName(long index) {
    return parts.law(index).lastName(parts.own(index));
  }

  @Override
  public String firstNameInMail(long index) {
    return parts.law(index).firstNameInMail(parts.own(index));
  }

  @Override
  public String email(long index) {
    return parts.law(index).email(parts.own(index));
  }

  @Override
  public @Nullable String phone(long index) {
    return parts.law(index).phone(parts.own(index));
  }

  @Override
  public String furtherPhone(long index, long bits) {
    return parts.law(index).furtherPhone(parts.own(index), bits);
  }

  @Override
  public long createdAt(long index) {
    return parts.law(index).createdAt(parts.own(index));
  }

  @Override
  public RowRange colleagues(long index) {
    throw new UnsupportedOperationException(
        "colleagues of several batches must not be asked for as one range; look in each batch");
  }
}
