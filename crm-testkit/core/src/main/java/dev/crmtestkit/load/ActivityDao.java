package dev.crmtestkit.load;

import dev.crmtestkit.model.Activity;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code activities}. */
public interface ActivityDao extends TableDao<Activity> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.ACTIVITIES)
  @GetGeneratedKeys("id")
  long insert(@BindMethods Activity activity);

  @Override
  @SqlBatch(InsertSql.ACTIVITIES)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<Activity> activities);

  @SqlQuery("select * from crm.activities where id = :id")
  Optional<Activity> find(long id);

  /** Those of a contact, in the order of id. */
  @SqlQuery("select * from crm.activities where contact_id = :contactId order by id")
  List<Activity> listByContact(long contactId);

  /** Those of a deal, in the order of id. */
  @SqlQuery("select * from crm.activities where deal_id = :dealId order by id")
  List<Activity> listByDeal(long dealId);

  @Override
  @SqlQuery("select count(*) from crm.activities")
  long count();
}
