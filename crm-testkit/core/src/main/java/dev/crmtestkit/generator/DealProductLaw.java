package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealProduct;
import java.math.BigDecimal;

/** How a line item is drawn, one method a column; the arithmetic is in {@link LineItems}. */
record DealProductLaw(Draw draw, LineItems items, Deals deals, Products products) {

  DealProduct row(long index) {
    return new DealProduct(
        draw.id(index),
        deals.id(items.deal(index)),
        products.id(items.product(index)),
        items.quantity(index),
        Money.ofCents(items.unitPrice(index)),
        discount(index));
  }

  /** A fraction, with as many decimals as the column has. */
  private BigDecimal discount(long index) {
    return BigDecimal.valueOf(items.discount(index), 2).setScale(4);
  }
}
