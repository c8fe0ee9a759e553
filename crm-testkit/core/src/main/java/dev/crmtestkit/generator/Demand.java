package dev.crmtestkit.generator;

import java.util.HashMap;
import java.util.Map;

/**
 * Which products companies of an industry buy: mostly such as fit it. All industries together buy
 * by {@link ShelfPopularity}, as nearly as the fit allows.
 *
 * <p>For each industry all products lie on a line from 0 to 1, shelf by shelf, each as long as it
 * is often bought. Points at equal distances on the line give different products, as long as none
 * is longer than the distance; and every product as often as its length says.
 */
final class Demand {

  /** The share of what a company buys that fits its industry. */
  private static final double FITTING = 0.8;

  private final Products products;
  private final ShelfPopularity[] shelves;
  private final double[] usual;
  private final double[] anybody;
  private final Map<String, double[]> byIndustry = new HashMap<>();

  Demand(Products products, double slope) {
    this.products = products;
    shelves = new ShelfPopularity[products.shelves()];
    double[] masses = new double[shelves.length];
    for (int shelf = 0; shelf < shelves.length; shelf++) {
      long size = products.onShelf(shelf);
      shelves[shelf] = new ShelfPopularity(slope, shelf, shelves.length, size);
      masses[shelf] = shelves[shelf].mass();
    }
    usual = FittingShares.toOne(masses);
    anybody = cumulated(usual);
    double[][] fitting = new FittingShares(products, usual).byIndustry();
    Industry[] industries = Industry.values();
    for (int i = 0; i < industries.length; i++) {
      byIndustry.put(industries[i].label(), cumulated(mixed(fitting[i])));
    }
  }

  /** Where the line of an industry has a point; {@code point} is in [0, 1). */
  ProductPlace at(String industry, double point) {
    double[] line = byIndustry.getOrDefault(industry, anybody);
    int shelf = 0;
    while (line[shelf] <= point) {
      shelf++;
    }
    double from = shelf == 0 ? 0 : line[shelf - 1];
    double part = (point - from) / (line[shelf] - from);
    return new ProductPlace(shelf, shelves[shelf].place(part * shelves[shelf].mass()));
  }

  /** The index of the product there. */
  long product(ProductPlace place) {
    return products.atPlace(place.shelf(), place.place());
  }

  /** The next place on the shelf, or the first of the next shelf that is not empty. */
  ProductPlace after(ProductPlace place) {
    if (place.place() + 1 < products.onShelf(place.shelf())) {
      return new ProductPlace(place.shelf(), place.place() + 1);
    }
    int shelf = (place.shelf() + 1) % shelves.length;
    while (products.onShelf(shelf) == 0) {
      shelf = (shelf + 1) % shelves.length;
    }
    return new ProductPlace(shelf, 0);
  }

  private double[] mixed(double[] fitting) {
    double[] mixed = new double[usual.length];
    for (int shelf = 0; shelf < mixed.length; shelf++) {
      mixed[shelf] = FITTING * fitting[shelf] + (1 - FITTING) * usual[shelf];
    }
    return mixed;
  }

  /** The last shelf that is not empty ends at one exactly. */
  private static double[] cumulated(double[] shares) {
    double[] sums = shares.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    double total = sums.length == 0 ? 0 : sums[sums.length - 1];
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
