package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.time.ZoneOffset;
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
 * @param since the day of the counts, in whole seconds: as of then, the tables have that many rows
 * @param asOf the present of the data set, in whole seconds: nothing in it happened later, unless
 *     rows are added to parents that are younger; from {@code since} on, the data set lives on
 * @param counts the number of rows of every table as of {@code since}, from 0 to {@link #MAX_COUNT}
 * @param locales where companies and people are at home
 * @param tuning of the laws
 * @param probes whether the named edge cases are among the rows
 */
public record CrmSpec(
    long seed,
    Instant since,
    Instant asOf,
    Map<CrmTable<?>, Long> counts,
    LocaleMix locales,
    Tuning tuning,
    boolean probes) {

  /** The seed unless another is asked for. Must never change: users' expected values rest on it. */
  public static final long DEFAULT_SEED = 42;

  /** The as-of instant unless another is asked for. Must never change, as the seed. */
  public static final Instant DEFAULT_AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  /** The most rows that a table can be asked for: a thousand million. */
  public static final long MAX_COUNT = 1_000_000_000;

  /** How long a data set may live on after the day of its counts. */
  static final int MOST_YEARS = 30;

  private static final Instant EARLIEST_AS_OF = Instant.parse("1980-01-01T00:00:00Z");

  /** So that what lies ahead of it, such as the day a deal should close, still has four digits. */
  private static final Instant LATEST_AS_OF = Instant.parse("9998-12-31T23:59:59Z");

  /**
   * @throws IllegalArgumentException if a count or an instant is out of range
   */
  public CrmSpec {
    checkInstant("as-of", asOf);
    checkInstant("since", since);
    if (asOf.isBefore(since)) {
      throw new IllegalArgumentException(
          "as-of must not be before " + since + ", the day of the counts, but was " + asOf);
    }
    checkSpan(since, asOf);
    counts = complete(counts);
  }

  /** The standard data set of 2,000 rows: 100 companies, 500 contacts and what belongs to them. */
  public static CrmSpec standard() {
    CrmSpec spec = empty();
    for (CrmTable<?> table : CrmTable.counted()) {
      spec = spec.withCount(table, StandardCounts.of(table));
    }
    return spec;
  }

  /** No rows at all: a start for {@link #withCount}. */
  public static CrmSpec empty() {
    return new CrmSpec(
        DEFAULT_SEED,
        DEFAULT_AS_OF,
        DEFAULT_AS_OF,
        Map.of(),
        LocaleMix.ENGLISH,
        Tuning.STANDARD,
        false);
  }

  /** The number of rows of {@code table} as of {@link #since}; {@link CrmData} has those of now. */
  public long count(CrmTable<?> table) {
    return counts.getOrDefault(table, 0L);
  }

  /** The number of rows of all tables together, as of {@link #since}. */
  public long totalCount() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public CrmSpec withCount(CrmTable<?> table, long count) {
    Map<CrmTable<?>, Long> changed = new LinkedHashMap<>(counts);
    changed.put(table, count);
    return withCounts(changed);
  }

  /** The same with these counts only; a table that is not named gets no rows. */
  public CrmSpec withCounts(Map<CrmTable<?>, Long> newCounts) {
    return new CrmSpec(seed, since, asOf, newCounts, locales, tuning, probes);
  }

  public CrmSpec withSeed(long newSeed) {
    return new CrmSpec(newSeed, since, asOf, counts, locales, tuning, probes);
  }

  /** The same rows in number, as of another day: that of the counts moves along. */
  public CrmSpec withAsOf(Instant newAsOf) {
    return new CrmSpec(seed, newAsOf, newAsOf, counts, locales, tuning, probes);
  }

  /**
   * The same data set after it has lived on to {@code newAsOf}: deals have moved, rows have come.
   *
   * @throws IllegalArgumentException if that is before {@link #since()}
   */
  public CrmSpec advancedTo(Instant newAsOf) {
    return new CrmSpec(seed, since, newAsOf, counts, locales, tuning, probes);
  }

  public CrmSpec withLocales(LocaleMix newLocales) {
    return new CrmSpec(seed, since, asOf, counts, newLocales, tuning, probes);
  }

  public CrmSpec withTuning(Tuning newTuning) {
    return new CrmSpec(seed, since, asOf, counts, locales, newTuning, probes);
  }

  public CrmSpec withProbes(boolean newProbes) {
    return new CrmSpec(seed, since, asOf, counts, locales, tuning, newProbes);
  }

  /**
   * The spec of which {@link #toString()} gave the text.
   *
   * @throws IllegalArgumentException if the text is not that of a spec
   */
  public static CrmSpec parse(String text) {
    return SpecText.parse(text);
  }

  /** One line that tells this spec from every other, such as for a cache's key. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", ", "seed=" + seed + ", as-of=" + asOf + ", ", unusual()));
  }

  /** What only few specs have. */
  private String unusual() {
    return (since.equals(asOf) ? "" : ", since=" + since)
        + (locales.equals(LocaleMix.ENGLISH) ? "" : ", locale=" + locales)
        + (tuning.equals(Tuning.STANDARD) ? "" : ", " + tuning)
        + (probes ? ", probes" : "");
  }

  private static void checkInstant(String name, Instant instant) {
    if (instant.isBefore(EARLIEST_AS_OF)
        || instant.isAfter(LATEST_AS_OF)
        || !instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          name
              + " must be a whole second from "
              + EARLIEST_AS_OF
              + " to "
              + LATEST_AS_OF
              + ", but was "
              + instant);
    }
  }

  private static void checkSpan(Instant since, Instant asOf) {
    Instant latest = since.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant();
    if (asOf.isAfter(latest)) {
      throw new IllegalArgumentException(
          "as-of must be at most "
              + MOST_YEARS
              + " years after "
              + since
              + ", the day of the counts, but was "
              + asOf
              + "; a later day of the counts brings it within reach");
    }
  }

  private static Map<CrmTable<?>, Long> complete(Map<CrmTable<?>, Long> counts) {
    Map<CrmTable<?>, Long> complete = new LinkedHashMap<>();
    for (CrmTable<?> table : CrmTable.counted()) {
      complete.put(table, checked(table, counts.getOrDefault(table, 0L)));
    }
    counts.forEach(CrmSpec::checkCounted);
    return Collections.unmodifiableMap(complete);
  }

  private static void checkCounted(CrmTable<?> table, long count) {
    table
        .follows()
        .ifPresent(
            parents -> {
              throw new IllegalArgumentException(
                  table
                      + " must not have a count, since its rows follow from those of "
                      + parents
                      + ", but was "
                      + count
                      + "; set the count of "
                      + parents);
            });
  }

  private static long checked(CrmTable<?> table, long count) {
    if (count < 0 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "count of " + table + " must be in [0, " + MAX_COUNT + "], but was " + count);
    }
    return count;
  }
}
