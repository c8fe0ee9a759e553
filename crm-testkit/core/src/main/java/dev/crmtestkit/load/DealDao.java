package dev.crmtestkit.load;

import dev.crmtestkit.model.Deal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code deals}. */
public interface DealDao extends TableDao<Deal> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.DEALS)
  @GetGeneratedKeys("id")
  long insert(@BindMethods Deal deal);

  @Override
  @SqlBatch(InsertSql.DEALS)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<Deal> deals);

  @SqlQuery("select * from crm.deals where id = :id")
  Optional<Deal> find(long id);

  /** Those of a company, in the order of id. */
  @SqlQuery("select * from crm.deals where company_id = :companyId order by id")
  List<Deal> listByCompany(long companyId);

  /** Those of a contact, in the order of id. */
  @SqlQuery("select * from crm.deals where contact_id = :contactId order by id")
  List<Deal> listByContact(long contactId);

  @Override
  @SqlQuery("select count(*) from crm.deals")
  long count();
}
