package dev.crmtestkit.load;

import dev.crmtestkit.model.Task;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code tasks}. */
public interface TaskDao extends TableDao<Task> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.TASKS)
  @GetGeneratedKeys("id")
  long insert(@BindMethods Task task);

  @Override
  @SqlBatch(InsertSql.TASKS)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<Task> tasks);

  @SqlQuery("select * from crm.tasks where id = :id")
  Optional<Task> find(long id);

  /** Those of a deal, in the order of id. */
  @SqlQuery("select * from crm.tasks where deal_id = :dealId order by id")
  List<Task> listByDeal(long dealId);

  @Override
  @SqlQuery("select count(*) from crm.tasks")
  long count();
}
