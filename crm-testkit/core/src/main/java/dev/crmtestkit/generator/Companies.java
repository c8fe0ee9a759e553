package dev.crmtestkit.generator;

/** What rows of other tables need to know of companies, whether generated or found. */
interface Companies {

  long count();

  long id(long index);

  /** What stands behind the @ of its people. */
  String domain(long index);

  /** In seconds since 1970. */
  long createdAt(long index);

  Employer employer(long index);

  /** Whether people may have been there before, so that names alone do not tell them apart. */
  boolean hasOtherContacts();
}
