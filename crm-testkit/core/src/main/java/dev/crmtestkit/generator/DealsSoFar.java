package dev.crmtestkit.generator;

/** The deals of several batches. */
record DealsSoFar(Parts<DealLaw> parts) implements Deals {

  @Override
  public long count() {
    return parts.count();
  }

  @Override
  public long id(long index) {
    return parts.law(index).id(parts.own(index));
  }

  @Override
  public long createdAt(long index) {
    return parts.law(index).createdAt(parts.own(index));
  }

  @Override
  public long closedAt(long index) {
    return parts.law(index).closedAt(parts.own(index));
  }

  /** The index of the contact, among those of all batches. */
  long contact(long index) {
    return parts.law(index).contact(parts.own(index));
  }

  @Override
  public RowRange atCompanyOf(long contact) {
    throw new UnsupportedOperationException(
        "deals of several batches must not be asked for as one range; look in each batch");
  }
}
