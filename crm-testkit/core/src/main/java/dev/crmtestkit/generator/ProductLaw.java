package dev.crmtestkit.generator;

import dev.crmtestkit.model.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How a product is drawn, one method a column. */
final class ProductLaw implements Products {

  private static final double PRICE_SIGMA = 0.6;
  private static final int LOWEST_PRICE = 10;
  private static final int HIGHEST_PRICE = 2_000;

  /** Prices of this much and more end in a nine, as prices do. */
  private static final int ENDS_IN_NINE = 100;

  private static final int MOST_KNOWN_PRICES = 1 << 16;

  private final Draw draw;
  private final long count;
  private final List<ProductCategory> categories;
  private final Cells order;
  private final int[] kinds;
  private final Permutation[] popularity;
  private final int[] knownPrices;
  private final Permutation[] names;
  private final long namesBefore;
  private final Cells price;
  private final Cells created;
  private final Cells updated;

  ProductLaw(Draw draw, long count) {
    this.draw = draw;
    this.count = count;
    categories = ProductWords.english().categories();
    order = draw.column("products.category");
    kinds = kinds(draw.column("products.category.shelf").key(0), categories);
    knownPrices = new int[(int) Math.min(count, MOST_KNOWN_PRICES)];
    long key = draw.column("products.popularity").key(draw.firstId());
    popularity =
        IntStream.of(kinds)
            .mapToObj(kind -> new Permutation(key, ofKind(kind)))
            .toArray(Permutation[]::new);
    long name = draw.column("products.name").key(0);
    names =
        categories.stream()
            .map(category -> new Permutation(name, category.plainNames()))
            .toArray(Permutation[]::new);
    namesBefore = (draw.firstId() - 1 + categories.size() - 1) / categories.size();
    price = draw.column("products.price");
    created = draw.column("products.created_at");
    updated = draw.column("products.updated_at");
  }

  /**
   * The categories by shelf, in any order, but first those that suit all: what few have a use for
   * cannot be what is bought most.
   */
  private static int[] kinds(long key, List<ProductCategory> categories) {
    Permutation order = new Permutation(key, categories.size());
    return IntStream.range(0, categories.size())
        .mapToObj(shelf -> (int) order.rank(shelf))
        .sorted(Comparator.comparing(kind -> !categories.get(kind).suitsAll()))
        .mapToInt(kind -> kind)
        .toArray();
  }

  Product row(long index) {
    long createdAt = createdAt(index);
    return new Product(
        id(index),
        name(index),
        sku(index),
        category(index),
        Money.ofCents(priceInCents(index)),
        Era.instant(createdAt),
        Era.instant(draw.era().after(createdAt, updated.unit(draw.number(index)))));
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long id(long index) {
    return draw.id(index);
  }

  /** No two alike: the names go on after those of products that were added before. */
  @Override
  public String name(long index) {
    int kind = kind(index);
    long number = namesBefore + index / categories.size();
    long round = number / names[kind].size();
    long plain = names[kind].rank(number % names[kind].size());
    return categories.get(kind).productName(round * names[kind].size() + plain);
  }

  /** Unique because it holds the id. */
  private String sku(long index) {
    String digits = String.valueOf(id(index));
    return category(index).substring(0, 3).toUpperCase(Locale.ROOT)
        + "-"
        + "0".repeat(Math.max(0, 6 - digits.length()))
        + digits;
  }

  /** Line items ask for it often; whoever misses what another thread wrote works it out again. */
  @Override
  public long priceInCents(long index) {
    if (index >= knownPrices.length) {
      return drawnPrice(index);
    }
    int place = (int) index;
    if (knownPrices[place] == 0) {
      knownPrices[place] = drawnPrice(index);
    }
    return knownPrices[place];
  }

  /** A whole amount. */
  private int drawnPrice(long index) {
    double median = categories.get(kind(index)).price();
    double drawn = price.logNormal(draw.number(index), median, PRICE_SIGMA);
    int whole = (int) Math.max(LOWEST_PRICE, Math.min(HIGHEST_PRICE, drawn));
    return 100 * (whole < ENDS_IN_NINE ? whole : whole / 10 * 10 + 9);
  }

  /** Before the first company, so that every product was there to be sold. */
  private long createdAt(long index) {
    return draw.era().ago(draw.era().history().productAge(created.unit(draw.number(index))));
  }

  @Override
  public int shelves() {
    return categories.size();
  }

  @Override
  public String category(int shelf) {
    return categories.get(kinds[shelf]).name();
  }

  @Override
  public long onShelf(int shelf) {
    return popularity[shelf].size();
  }

  @Override
  public long atPlace(int shelf, long place) {
    long round = popularity[shelf].index(place);
    return round * categories.size() + dealt(round).index(kinds[shelf]);
  }

  private String category(long index) {
    return categories.get(kind(index)).name();
  }

  /** The number of the category. */
  private int kind(long index) {
    return (int) dealt(index / categories.size()).rank(index % categories.size());
  }

  /** In each round, every category gets one product. */
  private Permutation dealt(long round) {
    return new Permutation(order.key(draw.number(round)), categories.size());
  }

  /** How many products there are of a category. */
  private long ofKind(int kind) {
    long rounds = count / categories.size();
    return rounds + (dealt(rounds).index(kind) < count % categories.size() ? 1 : 0);
  }
}
