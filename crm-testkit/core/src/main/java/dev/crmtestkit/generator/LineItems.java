package dev.crmtestkit.generator;

import java.math.BigDecimal;

/**
 * The line items of deals, reckoned: which product, how many, at what price. Both the items' own
 * rows and the deals' values are taken from here, so the two can never differ.
 */
final class LineItems {

  /** REALISM, row 7. A deal gets more only where the counts leave no choice. */
  static final int USUAL_MOST_PER_DEAL = 8;

  private static final int MOST_PIECES = 20;

  /** A price agreed on stays within 15 % of the list; one point is left for rounding. */
  private static final double PRICE_SPREAD = 0.14;

  /** From here on, rounding to whole amounts moves a price by less than that point. */
  private static final BigDecimal LOWEST_NEGOTIABLE = BigDecimal.valueOf(50);

  /** In percent; most items have none. */
  private static final int[] DISCOUNTS = {0, 0, 0, 0, 0, 0, 5, 10, 15, 20};

  private final Draw draw;
  private final FanOut perDeal;
  private final Products products;
  private final Cells product;
  private final Cells quantity;
  private final Cells unitPrice;
  private final Cells discount;

  LineItems(Draw draw, FanOut perDeal, Products products) {
    this.draw = draw;
    this.perDeal = perDeal;
    this.products = products;
    product = draw.column("deal_products.product_id");
    quantity = draw.column("deal_products.quantity");
    unitPrice = draw.column("deal_products.unit_price");
    discount = draw.column("deal_products.discount");
  }

  RowRange ofDeal(long deal) {
    return perDeal.childrenOf(deal);
  }

  /** How many items those deals have that come before {@code deal}. */
  long before(long deal) {
    return perDeal.start(deal);
  }

  long deal(long item) {
    return perDeal.parentOf(item);
  }

  /** The index of the product. A deal deals its products out by a permutation: none comes twice. */
  long product(long item) {
    long deal = deal(item);
    long key = product.key(draw.number(perDeal.start(deal)));
    return new Permutation(key, products.count()).rank(item - perDeal.start(deal));
  }

  /** From 1 to 20, small ones more often. */
  int quantity(long item) {
    double share = quantity.unit(draw.number(item));
    return 1 + (int) (MOST_PIECES * share * share);
  }

  /**
   * A whole amount, so that a discount in percent leaves whole cents; cheap things at list price.
   */
  BigDecimal unitPrice(long item) {
    BigDecimal list = products.price(product(item));
    if (!isNegotiable(list)) {
      return list;
    }
    double factor = 1 + PRICE_SPREAD * (2 * unitPrice.unit(draw.number(item)) - 1);
    return Money.ofCents(StrictMath.round(Money.cents(list) / 100.0 * factor) * 100);
  }

  /** In percent. */
  int discount(long item) {
    return isNegotiable(products.price(product(item)))
        ? DISCOUNTS[discount.below(draw.number(item), DISCOUNTS.length)]
        : 0;
  }

  /** What the items of a deal come to. */
  long valueInCents(long deal) {
    RowRange items = ofDeal(deal);
    long sum = 0;
    for (long item = items.start(); item < items.end(); item++) {
      sum += quantity(item) * (Money.cents(unitPrice(item)) * (100 - discount(item)) / 100);
    }
    return sum;
  }

  private static boolean isNegotiable(BigDecimal list) {
    return list.compareTo(LOWEST_NEGOTIABLE) >= 0;
  }
}
