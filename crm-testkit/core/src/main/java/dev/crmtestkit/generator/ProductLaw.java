package dev.crmtestkit.generator;

import dev.crmtestkit.model.Product;
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
  private final Permutation popularity;
  private final int[] kinds;
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
    Cells order = draw.column("products.name");
    popularity = new Permutation(order.key(draw.firstId()), count);
    Permutation kindOrder =
        new Permutation(draw.column("products.category").key(0), categories.size());
    kinds = IntStream.range(0, categories.size()).map(s -> (int) kindOrder.rank(s)).toArray();
    knownPrices = new int[(int) Math.min(count, MOST_KNOWN_PRICES)];
    names =
        categories.stream()
            .map(category -> new Permutation(order.key(0), category.plainNames()))
            .toArray(Permutation[]::new);
    namesBefore = (draw.firstId() - 1 + categories.size() - 1) / categories.size();
    price = draw.column("products.price");
    created = draw.column("products.created_at");
    updated = draw.column("products.updated_at");
  }

  Product row(long index) {
    long createdAt = createdAt(index);
    return new Product(
        id(index),
        name(index),
        sku(index),
        category(shelf(index)),
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

  /** No two alike: the places on a shelf go on after those of products that were added before. */
  @Override
  public String name(long index) {
    long rank = popularity.rank(index);
    int kind = kind((int) (rank % categories.size()));
    long number = namesBefore + rank / categories.size();
    long round = number / names[kind].size();
    long plain = names[kind].rank(number % names[kind].size());
    return categories.get(kind).productName(round * names[kind].size() + plain);
  }

  /** Unique because it holds the id. */
  private String sku(long index) {
    String digits = String.valueOf(id(index));
    return category(shelf(index)).substring(0, 3).toUpperCase(Locale.ROOT)
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
    double median = categories.get(kind(shelf(index))).price();
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
    return categories.get(kind(shelf)).name();
  }

  /** The ranks by popularity are dealt out to the shelves in turn. */
  @Override
  public long onShelf(int shelf) {
    return (count - shelf + categories.size() - 1) / categories.size();
  }

  @Override
  public long atPlace(int shelf, long place) {
    return popularity.index(place * categories.size() + shelf);
  }

  private int shelf(long index) {
    return (int) (popularity.rank(index) % categories.size());
  }

  private int kind(int shelf) {
    return kinds[shelf];
  }
}
