package dev.crmtestkit.generator;

import dev.crmtestkit.model.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Products that were in the database before. */
final class ExistingProducts implements Products {

  private final List<Product> rows;
  private final List<String> categories;
  private final List<List<Integer>> shelves;

  ExistingProducts(List<Product> rows) {
    this.rows = rows;
    Map<String, List<Integer>> byCategory = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      byCategory.computeIfAbsent(category(rows.get(i)), name -> new ArrayList<>()).add(i);
    }
    categories = List.copyOf(byCategory.keySet());
    shelves = List.copyOf(byCategory.values());
  }

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public long id(long index) {
    return rows.get((int) index).id();
  }

  @Override
  public String name(long index) {
    return rows.get((int) index).name();
  }

  @Override
  public long priceInCents(long index) {
    return Money.cents(rows.get((int) index).price());
  }

  @Override
  public int shelves() {
    return shelves.size();
  }

  @Override
  public String category(int shelf) {
    return categories.get(shelf);
  }

  @Override
  public long onShelf(int shelf) {
    return shelves.get(shelf).size();
  }

  @Override
  public long atPlace(int shelf, long place) {
    return shelves.get(shelf).get((int) place);
  }

  private static String category(Product product) {
    String category = product.category();
    return category == null ? "" : category;
  }
}
