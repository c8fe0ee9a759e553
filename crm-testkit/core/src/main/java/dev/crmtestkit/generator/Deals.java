package dev.crmtestkit.generator;

/** What rows of other tables need to know of deals, whether generated or found. */
interface Deals {

  long count();

  long id(long index);

  /** In seconds since 1970. */
  long createdAt(long index);

  /** When the deal is closed, be it in the future; in seconds since 1970. */
  long closedAt(long index);

  /** The deals of the company at which that contact works; indexes of deals. */
  RowRange atCompanyOf(long contact);
}
