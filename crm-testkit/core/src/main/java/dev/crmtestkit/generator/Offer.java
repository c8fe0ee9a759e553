package dev.crmtestkit.generator;

/**
 * The line items of one deal, reckoned together. Immutable.
 *
 * <p>All but the last have a price and a discount by chance, and as many pieces as make up their
 * share of what the deal should come to; the last item makes up what is missing by its price.
 */
final class Offer {

  static final Offer NOTHING = new Offer(new long[0], new int[0], new long[0], new int[0]);

  private final long[] products;
  private final int[] quantities;
  private final long[] unitPrices;
  private final int[] discounts;

  Offer(long[] products, int[] quantities, long[] unitPrices, int[] discounts) {
    this.products = products;
    this.quantities = quantities;
    this.unitPrices = unitPrices;
    this.discounts = discounts;
  }

  /** The index of the product. */
  long product(int place) {
    return products[place];
  }

  int quantity(int place) {
    return quantities[place];
  }

  /** In hundredths of the deal's currency. */
  long unitPrice(int place) {
    return unitPrices[place];
  }

  /** In percent. */
  int discount(int place) {
    return discounts[place];
  }

  /** What the items come to, in hundredths of the currency: no part of a grain is lost. */
  long value() {
    long sum = 0;
    for (int place = 0; place < products.length; place++) {
      sum += quantities[place] * (unitPrices[place] * (100 - discounts[place]) / 100);
    }
    return sum;
  }
}
