package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealStage;

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
  @Override
  public long contact(long index) {
    return parts.law(index).contact(parts.own(index));
  }

  @Override
  public Indexes ofContact(long contact) {
    return ScatteredIndexes.joining(
        parts.map((law, start) -> law.ofContact(contact).shifted(start)));
  }

  @Override
  public String title(long index) {
    return parts.law(index).title(parts.own(index));
  }

  @Override
  public String productName(long index) {
    return parts.law(index).productName(parts.own(index));
  }

  @Override
  public String amount(long index) {
    return parts.law(index).amount(parts.own(index));
  }

  @Override
  public DealStage stageAt(long index, long second) {
    return parts.law(index).stageAt(parts.own(index), second);
  }

  @Override
  public RowRange atCompanyOf(long contact) {
    throw new UnsupportedOperationException(
        "deals of several batches must not be asked for as one range; look in each batch");
  }
}
