package dev.crmtestkit.generator;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row of docs/data.md: what is exactly true of every data set, and what is true of it as a
 * statistic.
 *
 * @param checks those of {@code invariants.sql} that belong to it
 * @param queries for what is exactly true of new data, but need not be so of any: each gives a row
 *     for every violation
 * @param law empty where there is no statistic
 */
record RealismRow(
    int number,
    String subject,
    Set<String> checks,
    List<String> queries,
    Function<Sample, Stream<Measurement>> law) {

  static RealismRow of(int number, String subject, String... checks) {
    return new RealismRow(number, subject, Set.of(checks), List.of(), sample -> Stream.empty());
  }

  RealismRow with(Function<Sample, Stream<Measurement>> newLaw) {
    return new RealismRow(number, subject, checks, queries, newLaw);
  }

  RealismRow withQueries(String... newQueries) {
    return new RealismRow(number, subject, checks, List.of(newQueries), law);
  }

  boolean hasInvariants() {
    return !checks.isEmpty() || !queries.isEmpty();
  }

  List<Measurement> measure(Sample sample) {
    return law.apply(sample).toList();
  }

  @Override
  public String toString() {
    return "row " + number + ", " + subject;
  }
}
