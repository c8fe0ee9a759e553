package dev.crmtestkit.load;

import dev.crmtestkit.model.Company;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code companies}. */
public interface CompanyDao extends TableDao<Company> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.COMPANIES)
  @GetGeneratedKeys("id")
  long insert(@BindMethods Company company);

  @Override
  @SqlBatch(InsertSql.COMPANIES)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<Company> companies);

  @SqlQuery("select * from crm.companies where id = :id")
  Optional<Company> find(long id);

  @Override
  @SqlQuery("select count(*) from crm.companies")
  long count();
}
