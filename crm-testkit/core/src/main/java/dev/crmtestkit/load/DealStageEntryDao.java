package dev.crmtestkit.load;

import dev.crmtestkit.model.DealStageEntry;
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

/** The table {@code deal_stage_history}. */
public interface DealStageEntryDao extends TableDao<DealStageEntry> {

  /** Inserts a row and returns its id. */
  @SqlUpdate(InsertSql.DEAL_STAGE_HISTORY)
  @GetGeneratedKeys("id")
  UUID insert(@BindMethods DealStageEntry entry);

  @Override
  @SqlBatch(InsertSql.DEAL_STAGE_HISTORY)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<DealStageEntry> entries);

  @SqlQuery("select * from crm.deal_stage_history where id = :id")
  Optional<DealStageEntry> find(UUID id);

  /** Those of a deal, in the order of time. */
  @SqlQuery("select * from crm.deal_stage_history where deal_id = :dealId order by entered_at")
  List<DealStageEntry> listByDeal(long dealId);

  @Override
  @SqlQuery("select count(*) from crm.deal_stage_history")
  long count();
}
