package dev.crmtestkit.runner.describe;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * Counts numbers by where they lie between edges: below the first, between two, from the last on. A
 * number that is an edge lies above it.
 */
final class Bins {

  private final double[] edges;
  private final long[] counts;

  Bins(double... edges) {
    this.edges = edges.clone();
    counts = new long[edges.length + 1];
  }

  void see(double number) {
    int found = Arrays.binarySearch(edges, number);
    counts[found >= 0 ? found + 1 : -found - 1]++;
  }

  long count(int bin) {
    return counts[bin];
  }

  long total() {
    return Arrays.stream(counts).sum();
  }

  /** The lower edge; that of the first is negative infinity. */
  double from(int bin) {
    return bin == 0 ? Double.NEGATIVE_INFINITY : edges[bin - 1];
  }

  /** The upper edge; that of the last is infinity. */
  double to(int bin) {
    return bin == edges.length ? Double.POSITIVE_INFINITY : edges[bin];
  }

  /** How many bins come before the first that is not empty. */
  int unused() {
    int bin = 0;
    while (bin < counts.length && counts[bin] == 0) {
      bin++;
    }
    return bin;
  }

  /** How many bins there are up to the last that is not empty. */
  int used() {
    int size = counts.length;
    while (size > 0 && counts[size - 1] == 0) {
      size--;
    }
    return size;
  }

  /** Such as {@code $1k–2k}, where {@code text} writes an edge. */
  String label(int bin, DoubleFunction<String> text) {
    if (bin == 0) {
      return "below " + text.apply(to(bin));
    }
    return bin == edges.length
        ? text.apply(from(bin)) + " or more"
        : text.apply(from(bin)) + "–" + text.apply(to(bin));
  }
}
