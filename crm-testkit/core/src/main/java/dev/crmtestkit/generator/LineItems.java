package dev.crmtestkit.generator;

/**
 * The line items of deals, reckoned: which product, how many, at what price. Both the items' own
 * rows and the deals' values are taken from here, so the two can never differ.
 */
final class LineItems {

  /** docs/data.md, row 7. A deal gets more only where the counts leave no choice. */
  static final int USUAL_MOST_PER_DEAL = 8;

  private final Draw draw;
  private final FanOut perDeal;
  private final Terms terms;
  private final Products products;
  private final ProductChoice choice;
  private final OfferLaw law;
  private final Cells subject;

  /** What was worked out last: immutable, so a thread may miss another's write. */
  private Known last = Known.NONE;

  LineItems(Draw draw, FanOut perDeal, Terms terms, Products products) {
    this.draw = draw;
    this.perDeal = perDeal;
    this.terms = terms;
    this.products = products;
    choice = new ProductChoice(draw, products);
    law = new OfferLaw(draw, products);
    subject = draw.column("deals.title.subject");
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

  /** The index of the product. */
  long product(long item) {
    Known known = withItem(item);
    return known.offer.product(known.place(item));
  }

  int quantity(long item) {
    Known known = withItem(item);
    return known.offer.quantity(known.place(item));
  }

  /** In hundredths of the deal's currency. */
  long unitPrice(long item) {
    Known known = withItem(item);
    return known.offer.unitPrice(known.place(item));
  }

  /** In percent. */
  int discount(long item) {
    Known known = withItem(item);
    return known.offer.discount(known.place(item));
  }

  /** What a deal comes to: its items, or its terms where it has none. */
  long value(long deal) {
    Known known = withDeal(deal);
    return known.first == known.end ? terms.ofDeal(deal).amount() : known.offer.value();
  }

  /** The name of the product that a deal is about; empty where there are no products at all. */
  String mainProduct(long deal, long number) {
    if (products.count() == 0) {
      return "";
    }
    Known known = withDeal(deal);
    return products.name(
        known.first == known.end
            ? choice.one(terms.ofDeal(deal).industry(), subject.unit(number))
            : known.offer.product(0));
  }

  private Known withItem(long item) {
    Known known = last;
    return known.first <= item && item < known.end ? known : reckon(deal(item));
  }

  private Known withDeal(long deal) {
    Known known = last;
    return known.deal == deal ? known : reckon(deal);
  }

  private Known reckon(long deal) {
    RowRange items = ofDeal(deal);
    Known known = new Known(deal, items.start(), items.end(), offer(deal, items));
    last = known;
    return known;
  }

  private Offer offer(long deal, RowRange items) {
    if (items.isEmpty()) {
      return Offer.NOTHING;
    }
    long number = draw.number(items.start());
    DealTerms wanted = terms.ofDeal(deal);
    return law.offer(wanted, choice.some(wanted, (int) items.size(), number), number);
  }

  /** A deal whose items are those from {@code first} to {@code end}. */
  private record Known(long deal, long first, long end, Offer offer) {
    private static final Known NONE = new Known(-1, 0, 0, Offer.NOTHING);

    int place(long item) {
      return (int) (item - first);
    }
  }
}
