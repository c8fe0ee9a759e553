package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealStage;

/** What rows of other tables need to know of deals, whether generated or found. */
interface Deals {

  long count();

  long id(long index);

  /** In seconds since 1970. */
  long createdAt(long index);

  /** When the deal is closed, be it in the future; in seconds since 1970. */
  long closedAt(long index);

  /** The deals that somebody makes, by index: all of them, or one where they were found. */
  Indexes ofContact(long contact);

  /** The index of the contact, or {@link Topic#NOBODY} where it is not known. */
  long contact(long index);

  String title(long index);

  /** The product that it is mainly about; the title where nobody knows. */
  String productName(long index);

  /** Such as {@code EUR 12,500.50}. */
  String amount(long index);

  /** In seconds since 1970. */
  DealStage stageAt(long index, long second);

  /** The deals of the company at which that contact works; indexes of deals. */
  RowRange atCompanyOf(long contact);
}
