package dev.crmtestkit.load;

import dev.crmtestkit.model.Contact;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code contacts}. */
public interface ContactDao extends TableDao<Contact> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.CONTACTS)
  @GetGeneratedKeys("id")
  long insert(@BindMethods Contact contact);

  @Override
  @SqlBatch(InsertSql.CONTACTS)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<Contact> contacts);

  @SqlQuery("select * from crm.contacts where id = :id")
  Optional<Contact> find(long id);

  /** Those of a company, in the order of id. */
  @SqlQuery("select * from crm.contacts where company_id = :companyId order by id")
  List<Contact> listByCompany(long companyId);

  @Override
  @SqlQuery("select count(*) from crm.contacts")
  long count();
}
