package dev.crmtestkit.generator;

import java.math.BigDecimal;

/** What rows of other tables need to know of products, whether generated or found. */
interface Products {

  long count();

  long id(long index);

  BigDecimal price(long index);
}
