package dev.crmtestkit.generator;

import dev.crmtestkit.model.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How a product is drawn, one method a column. */
final class ProductLaw implements Products {

  private static final List<String> CATEGORIES =
      List.of("Software", "Hardware", "Services", "Support", "Training", "Consulting");

  private static final double MEDIAN_PRICE = 900;
  private static final double PRICE_SIGMA = 1.0;
  private static final long LOWEST_PRICE = 50;
  private static final long HIGHEST_PRICE = 1_000_000;

  private final Draw draw;
  private final long count;
  private final Permutation names;
  private final Cells category;
  private final Cells price;
  private final Cells created;
  private final Cells updated;
  private final long nameCount;

  ProductLaw(Draw draw, long count) {
    this.draw = draw;
    this.count = count;
    nameCount = (long) draw.words().productAdjectives().size() * draw.words().productNouns().size();
    names = new Permutation(draw.column("products.name").key(0), nameCount);
    category = draw.column("products.category");
    price = draw.column("products.price");
    created = draw.column("products.created_at");
    updated = draw.column("products.updated_at");
  }

  Product row(long index) {
    long createdAt = createdAt(index);
    return new Product(
        id(index),
        name(draw.number(index)),
        sku(index),
        category(index),
        price(index),
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

  /** No two alike while the pairs of words last; then a number follows. */
  private String name(long number) {
    long pair = names.rank(number % nameCount);
    int nouns = draw.words().productNouns().size();
    String name =
        draw.words().productAdjectives().get((int) (pair / nouns))
            + " "
            + draw.words().productNouns().get((int) (pair % nouns));
    return number < nameCount ? name : name + " " + (number / nameCount + 1);
  }

  /** Unique because it holds the id. */
  private String sku(long index) {
    String digits = String.valueOf(id(index));
    return category(index).substring(0, 3).toUpperCase(Locale.ROOT)
        + "-"
        + "0".repeat(Math.max(0, 6 - digits.length()))
        + digits;
  }

  private String category(long index) {
    return category.pick(draw.number(index), CATEGORIES);
  }

  /** A whole amount. */
  @Override
  public BigDecimal price(long index) {
    double drawn = price.logNormal(draw.number(index), MEDIAN_PRICE, PRICE_SIGMA);
    long whole = Math.max(LOWEST_PRICE, Math.min(HIGHEST_PRICE, (long) drawn));
    return Money.ofCents(whole * 100);
  }

  /** Before the first company, so that every product was there to be sold. */
  private long createdAt(long index) {
    return draw.era().ago(draw.era().history().productAge(created.unit(draw.number(index))));
  }
}
