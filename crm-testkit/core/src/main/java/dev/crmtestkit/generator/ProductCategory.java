package dev.crmtestkit.generator;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of the price list.
 *
 * @param industries that have a use for it
 * @param price the median list price in US dollars
 * @param modifiers such as Portable
 * @param nouns such as Monitor
 */
record ProductCategory(
    String name, Set<String> industries, double price, List<String> modifiers, List<String> nouns) {

  ProductCategory {
    industries = Set.copyOf(industries);
    modifiers = List.copyOf(modifiers);
    nouns = List.copyOf(nouns);
  }

  /** Whether every industry has a use for it. */
  boolean suitsAll() {
    return Stream.of(Industry.values()).map(Industry::label).allMatch(industries::contains);
  }

  /** How many names there are before model numbers are needed. */
  int plainNames() {
    return modifiers.size() * nouns.size();
  }

  /**
   * The name of a product, such as {@code Portable Monitor}, or {@code Portable Monitor 200}.
   *
   * @param number tells the products of the category apart; no two have one name
   */
  String productName(long number) {
    int plain = (int) (number % plainNames());
    long round = number / plainNames();
    String name = modifiers.get(plain / nouns.size()) + " " + nouns.get(plain % nouns.size());
    return round == 0 ? name : name + " " + (round + 1) * 100;
  }
}
