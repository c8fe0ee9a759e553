package dev.crmtestkit.generator;

import java.util.List;
import java.util.Set;

/**
 * What is sold, and to whom: read once from {@code words/en-products.txt}, which was written by
 * hand.
 */
record ProductWords(List<ProductCategory> categories) {

  private static final class English {
    static final ProductWords WORDS = load("words/en-products.txt");
  }

  ProductWords {
    categories = List.copyOf(categories);
  }

  static ProductWords english() {
    return English.WORDS;
  }

  /** Whether somebody in that industry has a use for it; what nobody knows of suits everybody. */
  boolean fits(String category, String industry) {
    for (ProductCategory known : categories) {
      if (known.name().equals(category)) {
        return known.industries().contains(industry);
      }
    }
    return true;
  }

  private static ProductWords load(String resource) {
    WordFile file = WordFile.read(resource);
    return new ProductWords(
        file.section("category").stream().map(name -> category(file, name)).toList());
  }

  private static ProductCategory category(WordFile file, String name) {
    return new ProductCategory(
        name,
        Set.copyOf(file.section("fits." + name)),
        Double.parseDouble(file.section("price." + name).get(0)),
        file.section("modifier." + name),
        file.section("noun." + name));
  }
}
