package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard of the data set has to show: sums of its rows, computed without a database.
 *
 * <p>Each method walks through the rows anew and keeps none, so it takes little memory and, for
 * millions of rows, its time. Money is exact and has two decimals unless said otherwise, as the
 * database gives it. Days and months are those of UTC.
 *
 * <p>Amounts in different currencies do not add up. Where all deals are made in one, as with one
 * locale, it need not be named; else each sum is asked for by currency, and throws {@link
 * IllegalStateException} where it is not.
 */
public final class CrmSums {

  private final CrmData data;

  CrmSums(CrmData data) {
    this.data = data;
  }

  /** The values of the open deals by their stage; 0 for an open stage without deals. */
  public Map<DealStage, BigDecimal> pipelineValueByStage() {
    return ofAll().pipelineValueByStage();
  }

  /** As {@link #pipelineValueByStage()}, of the deals in that currency. */
  public Map<DealStage, BigDecimal> pipelineValueByStage(CrmCurrency currency) {
    return in(currency).pipelineValueByStage();
  }

  /** The values of all open deals together. */
  public BigDecimal pipelineValue() {
    return ofAll().pipelineValue();
  }

  /** As {@link #pipelineValue()}, of the deals in that currency. */
  public BigDecimal pipelineValue(CrmCurrency currency) {
    return in(currency).pipelineValue();
  }

  /**
   * What the open deals promise: the value of each times its probability, together. Not rounded: it
   * has four decimals.
   */
  public BigDecimal weightedPipelineValue() {
    return ofAll().weightedPipelineValue();
  }

  /** As {@link #weightedPipelineValue()}, of the deals in that currency. */
  public BigDecimal weightedPipelineValue(CrmCurrency currency) {
    return in(currency).weightedPipelineValue();
  }

  /** The values of all won deals together. */
  public BigDecimal wonRevenue() {
    return ofAll().wonRevenue();
  }

  /** As {@link #wonRevenue()}, of the deals in that currency. */
  public BigDecimal wonRevenue(CrmCurrency currency) {
    return in(currency).wonRevenue();
  }

  /**
   * The values of the won deals by the month of {@code closed_at}, the earliest month first. A
   * month in which no deal was won is left out.
   */
  public SortedMap<YearMonth, BigDecimal> wonRevenueByMonth() {
    return ofAll().wonRevenueByMonth();
  }

  /** As {@link #wonRevenueByMonth()}, of the deals in that currency. */
  public SortedMap<YearMonth, BigDecimal> wonRevenueByMonth(CrmCurrency currency) {
    return in(currency).wonRevenueByMonth();
  }

  /**
   * The companies with the most {@link #wonRevenue()}, the first of them first; of two with the
   * same the one with the lower id. Companies without a won deal are left out, so there may be
   * fewer than {@code limit}.
   *
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public List<CompanyRevenue> companiesByWonRevenue(int limit) {
    return ofAll().companiesByWonRevenue(limit);
  }

  /** As {@link #companiesByWonRevenue(int)}, of the deals in that currency. */
  public List<CompanyRevenue> companiesByWonRevenue(int limit, CrmCurrency currency) {
    return in(currency).companiesByWonRevenue(limit);
  }

  /** The number of deals by stage, open and closed; 0 for a stage without deals. */
  public Map<DealStage, Long> dealCountByStage() {
    return counts(DealStage.class, data.deals().stream().map(Deal::stage));
  }

  /**
   * The share of won deals among the closed ones, from 0 to 1, not rounded; empty when no deal is
   * closed.
   */
  public OptionalDouble winRate() {
    return data.deals().stream()
        .filter(deal -> deal.stage().isClosed())
        .mapToInt(deal -> isWon(deal) ? 1 : 0)
        .average();
  }

  /**
   * The tasks that should be done by now: due on a day before that of as-of, and not completed. In
   * the order of id; computed as the stream is read.
   */
  public Stream<Task> overdueTasks() {
    LocalDate today = LocalDate.ofInstant(data.spec().asOf(), ZoneOffset.UTC);
    return data.tasks().stream()
        .filter(task -> task.status() != TaskStatus.COMPLETED)
        .filter(task -> isBefore(task.dueDate(), today));
  }

  /** The number of activities by type; 0 for a type without activities. */
  public Map<ActivityType, Long> activityCountByType() {
    return counts(ActivityType.class, data.activities().stream().map(Activity::type));
  }

  private MoneySums ofAll() {
    return new MoneySums(data, null);
  }

  private MoneySums in(CrmCurrency currency) {
    return new MoneySums(data, currency);
  }

  private static boolean isWon(Deal deal) {
    return deal.stage() == DealStage.CLOSED_WON;
  }

  private static boolean isBefore(@Nullable LocalDate due, LocalDate today) {
    return due != null && due.isBefore(today);
  }

  private static <K extends Enum<K>> Map<K, Long> counts(Class<K> kinds, Stream<K> found) {
    Map<K, Long> counts = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      counts.put(kind, 0L);
    }
    found.forEach(kind -> counts.merge(kind, 1L, Long::sum));
    return Collections.unmodifiableMap(counts);
  }
}
