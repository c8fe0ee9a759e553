package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a data set is to be like. Equal specs give equal data, on every machine, as long as {@link
 * CrmData#GENERATOR_VERSION} is the same.
 *
 * @param seed any number; another seed gives other people, companies and sums
 * @param asOf the present of the data set, in whole seconds: nothing in it happened later, unless
 *     rows are added to parents that are younger
 * @param counts the number of rows of every table, from 0 to {@link #MAX_COUNT}
 */
public record CrmSpec(long seed, Instant asOf, Map<CrmTable<?>, Long> counts) {

  /** The seed unless another is asked for. Must never change: users' expected values rest on it. */
  public static final long DEFAULT_SEED = 42;

  /** The as-of instant unless another is asked for. Must never change, as the seed. */
  public static final Instant DEFAULT_AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  /** The most rows that a table can be asked for: a thousand million. */
  public static final long MAX_COUNT = 1_000_000_000;

  private static final Instant EARLIEST_AS_OF = Instant.parse("1980-01-01T00:00:00Z");

  /** So that what lies ahead of it, such as the day a deal should close, still has four digits. */
  private static final Instant LATEST_AS_OF = Instant.parse("9998-12-31T23:59:59Z");

  /**
   * @throws IllegalArgumentException if a count or the as-of instant is out of range
   */
  public CrmSpec {
    if (asOf.isBefore(EARLIEST_AS_OF)
        || asOf.isAfter(LATEST_AS_OF)
        || !asOf.equals(asOf.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          "as-of must be a whole second from "
              + EARLIEST_AS_OF
              + " to "
              + LATEST_AS_OF
              + ", but was "
              + asOf);
    }
    counts = complete(counts);
  }

  /** The standard data set of 2,000 rows: 100 companies, 500 contacts and what belongs to them. */
  public static CrmSpec standard() {
    CrmSpec spec = empty();
    for (CrmTable<?> table : CrmTable.all()) {
      spec = spec.withCount(table, StandardCounts.of(table));
    }
    return spec;
  }

  /** No rows at all: a start for {@link #withCount}. */
  public static CrmSpec empty() {
    return new CrmSpec(DEFAULT_SEED, DEFAULT_AS_OF, Map.of());
  }

  /** The number of rows of {@code table}. */
  public long count(CrmTable<?> table) {
    return counts.getOrDefault(table, 0L);
  }

  /** The number of rows of all tables together. */
  public long totalCount() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public CrmSpec withCount(CrmTable<?> table, long count) {
    Map<CrmTable<?>, Long> changed = new LinkedHashMap<>(counts);
    changed.put(table, count);
    return new CrmSpec(seed, asOf, changed);
  }

  public CrmSpec withSeed(long newSeed) {
    return new CrmSpec(newSeed, asOf, counts);
  }

  public CrmSpec withAsOf(Instant newAsOf) {
    return new CrmSpec(seed, newAsOf, counts);
  }

  /** One line that tells this spec from every other, such as for a cache's key. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", ", "seed=" + seed + ", as-of=" + asOf + ", ", ""));
  }

  private static Map<CrmTable<?>, Long> complete(Map<CrmTable<?>, Long> counts) {
    Map<CrmTable<?>, Long> complete = new LinkedHashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      complete.put(table, checked(table, counts.getOrDefault(table, 0L)));
    }
    return Collections.unmodifiableMap(complete);
  }

  private static long checked(CrmTable<?> table, long count) {
    if (count < 0 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "count of " + table + " must be in [0, " + MAX_COUNT + "], but was " + count);
    }
    return count;
  }
}
