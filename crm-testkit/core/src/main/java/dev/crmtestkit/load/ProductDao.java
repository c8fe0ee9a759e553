package dev.crmtestkit.load;

import dev.crmtestkit.model.Product;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code products}. */
public interface ProductDao extends TableDao<Product> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.PRODUCTS)
  @GetGeneratedKeys("id")
  long insert(@BindMethods Product product);

  @Override
  @SqlBatch(InsertSql.PRODUCTS)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<Product> products);

  @SqlQuery("select * from crm.products where id = :id")
  Optional<Product> find(long id);

  @Override
  @SqlQuery("select count(*) from crm.products")
  long count();
}
