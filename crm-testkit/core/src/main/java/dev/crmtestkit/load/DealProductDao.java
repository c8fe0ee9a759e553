package dev.crmtestkit.load;

import dev.crmtestkit.model.DealProduct;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code deal_products}. */
public interface DealProductDao extends TableDao<DealProduct> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.DEAL_PRODUCTS)
  @GetGeneratedKeys("id")
  long insert(@BindMethods DealProduct dealProduct);

  @Override
  @SqlBatch(InsertSql.DEAL_PRODUCTS)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<DealProduct> dealProducts);

  @SqlQuery("select * from crm.deal_products where id = :id")
  Optional<DealProduct> find(long id);

  /** Those of a deal, in the order of id. */
  @SqlQuery("select * from crm.deal_products where deal_id = :dealId order by id")
  List<DealProduct> listByDeal(long dealId);

  /** Those of a product, in the order of id. */
  @SqlQuery("select * from crm.deal_products where product_id = :productId order by id")
  List<DealProduct> listByProduct(long productId);

  @Override
  @SqlQuery("select count(*) from crm.deal_products")
  long count();
}
