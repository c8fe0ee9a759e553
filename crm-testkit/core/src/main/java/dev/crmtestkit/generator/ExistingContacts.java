package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that were in the database before.
 *
 * @param rows in the order of company
 * @param employers the companies of some or all of them, in the order of id
 */
record ExistingContacts(List<Contact> rows, List<Company> employers) implements Contacts {

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public long id(long index) {
    return row(index).id();
  }

  @Override
  public long companyId(long index) {
    return row(index).companyId();
  }

  @Override
  public Employer employer(long index) {
    long companyId = companyId(index);
    RowRange found = SortedRuns.run(employers, Company::id, companyId);
    return found.isEmpty()
        ? Employer.unknown(companyId)
        : Employer.of(employers.get((int) found.start()));
  }

  @Override
  public String firstName(long index) {
    return row(index).firstName();
  }

  @Override
  public String lastName(long index) {
    return row(index).lastName();
  }

  @Override
  public String firstNameInMail(long index) {
    return WordFold.fold(firstName(index));
  }

  @Override
  public String email(long index) {
    return row(index).email();
  }

  @Override
  public @Nullable String phone(long index) {
    return row(index).phone();
  }

  @Override
  public long createdAt(long index) {
    return Era.secondFrom(row(index).createdAt());
  }

  @Override
  public RowRange colleagues(long index) {
    return SortedRuns.run(rows, Contact::companyId, companyId(index));
  }

  private Contact row(long index) {
    return rows.get((int) index);
  }
}
