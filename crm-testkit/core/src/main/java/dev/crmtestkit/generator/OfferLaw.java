package dev.crmtestkit.generator;

/** How the line items of a deal are drawn, one method a column. */
final class OfferLaw {

  /** A price agreed on stays within 15 % of the list; the rest is left for rounding. */
  private static final double PRICE_SPREAD = 0.13;

  private static final double LEAST_PRICE = 0.86;
  private static final double MOST_PRICE = 1.14;

  /** In percent; most items have none. */
  private static final int[] DISCOUNTS = {0, 0, 0, 0, 0, 0, 5, 10, 15, 20};

  /** In grains: so that a discount of a multiple of 5 percent leaves whole grains. */
  private static final long PRICE_STEP = 20;

  /** From so many steps on, rounding to steps moves a price by one percent at most. */
  private static final long NEGOTIABLE_STEPS = 50;

  private static final int MOST_PIECES = 1_000_000;

  /** Of the items of a deal none is meant to come to more than twice another. */
  private static final double LEAST_SHARE = 1;

  private final Cells quantity;
  private final Cells unitPrice;
  private final Cells discount;
  private final Products products;

  OfferLaw(Draw draw, Products products) {
    this.products = products;
    quantity = draw.column("deal_products.quantity");
    unitPrice = draw.column("deal_products.unit_price");
    discount = draw.column("deal_products.discount");
  }

  /**
   * @param chosen the products, by index; the offer keeps them
   * @param number of the first line item
   */
  Offer offer(DealTerms terms, long[] chosen, long number) {
    int last = chosen.length - 1;
    int[] quantities = new int[chosen.length];
    long[] prices = new long[chosen.length];
    int[] discounts = new int[chosen.length];
    double shares = shares(chosen.length, number);
    long rest = terms.amount();
    for (int place = 0; place < last; place++) {
      long list = list(terms, chosen[place]);
      discounts[place] = discount(terms, list, number + place);
      prices[place] = unitPrice(terms, list, number + place);
      long net = prices[place] * (100 - discounts[place]) / 100;
      quantities[place] = pieces(terms.amount() * share(number + place) / shares, net);
      rest -= quantities[place] * net;
    }
    long list = list(terms, chosen[last]);
    quantities[last] = pieces((double) rest, list);
    prices[last] = lastPrice(terms, list, (double) rest / quantities[last]);
    return new Offer(chosen, quantities, prices, discounts);
  }

  private long list(DealTerms terms, long product) {
    return terms.inCurrency((double) products.priceInCents(product));
  }

  private static int pieces(double amount, long each) {
    if (each <= 0) {
      return 1;
    }
    return (int) Math.max(1, Math.min(MOST_PIECES, StrictMath.round(amount / each)));
  }

  private double share(long number) {
    return LEAST_SHARE + quantity.unit(number);
  }

  private double shares(int count, long number) {
    double sum = 0;
    for (int place = 0; place < count; place++) {
      sum += share(number + place);
    }
    return sum;
  }

  private int discount(DealTerms terms, long list, long number) {
    return isNegotiable(terms, list) ? DISCOUNTS[discount.below(number, DISCOUNTS.length)] : 0;
  }

  /** Cheap things at list price. */
  private long unitPrice(DealTerms terms, long list, long number) {
    if (!isNegotiable(terms, list)) {
      return list;
    }
    long step = PRICE_STEP * terms.grain();
    double factor = 1 + PRICE_SPREAD * (2 * unitPrice.unit(number) - 1);
    return StrictMath.round(list * factor / step) * step;
  }

  /** As near to what is wanted as a price may be. */
  private static long lastPrice(DealTerms terms, long list, double wanted) {
    double grain = terms.grain();
    long least = (long) (StrictMath.ceil(list * LEAST_PRICE / grain) * grain);
    long most = (long) (StrictMath.floor(list * MOST_PRICE / grain) * grain);
    return least > most ? list : Math.max(least, Math.min(most, terms.toGrain(wanted)));
  }

  private static boolean isNegotiable(DealTerms terms, long list) {
    return list >= NEGOTIABLE_STEPS * PRICE_STEP * terms.grain();
  }
}
