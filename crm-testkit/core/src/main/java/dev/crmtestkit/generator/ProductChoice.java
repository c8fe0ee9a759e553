package dev.crmtestkit.generator;

/** Which products stand in a deal: none twice, by what the company's industry buys. */
final class ProductChoice {

  /** So many places are looked at for one that is not too dear; more than a deal has items. */
  private static final int TRIES = 12;

  /** What the products of a deal may cost together at list price, as a share of its amount. */
  private static final double AFFORDABLE = 0.75;

  private static final double BELOW_ONE = Math.nextDown(1.0);

  private final Demand demand;
  private final Products products;
  private final Cells choice;

  ProductChoice(Draw draw, Products products) {
    this.products = products;
    demand = new Demand(products, draw.fanOuts().productSlope());
    choice = draw.column("deal_products.product_id");
  }

  /** One product that suits the industry, by index. */
  long one(String industry, double point) {
    return demand.product(demand.at(industry, point));
  }

  /**
   * The products of a deal by index, the cheapest last.
   *
   * @param number of its first line item
   */
  long[] some(DealTerms terms, int count, long number) {
    return count > LineItems.USUAL_MOST_PER_DEAL
        ? any(count, number)
        : fitting(terms, count, number);
  }

  private long[] any(int count, long number) {
    Permutation order = new Permutation(choice.key(number), products.count());
    long[] chosen = new long[count];
    for (int place = 0; place < count; place++) {
      chosen[place] = order.rank(place);
    }
    return chosen;
  }

  /** At equal distances on the line of the industry, beginning anywhere. */
  private long[] fitting(DealTerms terms, int count, long number) {
    long dearest = (long) (terms.amount() / terms.perDollar() * AFFORDABLE / count);
    double first = choice.unit(number);
    int turn = (int) (choice.bits(number) & 7);
    long[] chosen = new long[count];
    for (int place = 0; place < count; place++) {
      double point = Math.min(BELOW_ONE, ((place + turn) % count + first) / count);
      chosen[place] = near(demand.at(terms.industry(), point), chosen, place, dearest);
    }
    return chosen;
  }

  /** The first from there on that the deal has not and that is not too dear; else the cheapest. */
  private long near(ProductPlace from, long[] chosen, int count, long dearest) {
    ProductPlace place = from;
    long best = -1;
    long lowest = Long.MAX_VALUE;
    for (int tries = 0; tries < TRIES; tries++) {
      long product = demand.product(place);
      if (!contains(chosen, count, product)) {
        long price = products.priceInCents(product);
        if (price <= dearest) {
          return product;
        }
        best = price < lowest ? product : best;
        lowest = Math.min(lowest, price);
      }
      place = demand.after(place);
    }
    return best;
  }

  private static boolean contains(long[] chosen, int count, long product) {
    for (int i = 0; i < count; i++) {
      if (chosen[i] == product) {
        return true;
      }
    }
    return false;
  }
}
