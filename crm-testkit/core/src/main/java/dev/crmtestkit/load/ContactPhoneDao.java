package dev.crmtestkit.load;

import dev.crmtestkit.model.ContactPhone;
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

/** The table {@code contact_phones}. */
public interface ContactPhoneDao extends TableDao<ContactPhone> {

  /** Inserts a row and returns its id. */
  @SqlUpdate(InsertSql.CONTACT_PHONES)
  @GetGeneratedKeys("id")
  UUID insert(@BindMethods ContactPhone contactPhone);

  @Override
  @SqlBatch(InsertSql.CONTACT_PHONES)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<ContactPhone> contactPhones);

  @SqlQuery("select * from crm.contact_phones where id = :id")
  Optional<ContactPhone> find(UUID id);

  /** Those of a contact, in the order of id. */
  @SqlQuery("select * from crm.contact_phones where contact_id = :contactId order by id")
  List<ContactPhone> listByContact(long contactId);

  @Override
  @SqlQuery("select count(*) from crm.contact_phones")
  long count();
}
