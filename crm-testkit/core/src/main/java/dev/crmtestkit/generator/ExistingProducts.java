package dev.crmtestkit.generator;

import dev.crmtestkit.model.Product;
import java.math.BigDecimal;
import java.util.List;

/** Products that were in the database before. */
record ExistingProducts(List<Product> rows) implements Products {

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public long id(long index) {
    return rows.get((int) index).id();
  }

  @Override
  public BigDecimal price(long index) {
    return rows.get((int) index).price();
  }
}
