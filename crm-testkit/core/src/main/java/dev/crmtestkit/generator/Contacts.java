package dev.crmtestkit.generator;

import org.jspecify.annotations.Nullable;

/** What rows of other tables need to know of contacts, whether generated or found. */
interface Contacts {

  long count();

  long id(long index);

  long companyId(long index);

  /** The company at which the contact works. */
  Employer employer(long index);

  String firstName(long index);

  String lastName(long index);

  /** The first name in letters that a mail address may have. */
  String firstNameInMail(long index);

  String email(long index);

  @Nullable String phone(long index);

  /** In seconds since 1970. */
  long createdAt(long index);

  /** The contacts of the same company, the one at {@code index} among them. */
  RowRange colleagues(long index);
}
