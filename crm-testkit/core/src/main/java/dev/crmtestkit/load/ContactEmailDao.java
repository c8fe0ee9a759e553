package dev.crmtestkit.load;

import dev.crmtestkit.model.ContactEmail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code contact_emails}. */
public interface ContactEmailDao extends TableDao<ContactEmail> {

  /** Inserts a row and returns its id. */
  @SqlUpdate(InsertSql.CONTACT_EMAILS)
  @GetGeneratedKeys("id")
  UUID insert(@BindMethods ContactEmail contactEmail);

  @Override
  @SqlBatch(InsertSql.CONTACT_EMAILS)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<ContactEmail> contactEmails);

  @SqlQuery("select * from crm.contact_emails where id = :id")
  Optional<ContactEmail> find(UUID id);

  /** Those of a contact, in the order of id. */
  @SqlQuery("select * from crm.contact_emails where contact_id = :contactId order by id")
  List<ContactEmail> listByContact(long contactId);

  @Override
  @SqlQuery("select count(*) from crm.contact_emails")
  long count();
}
