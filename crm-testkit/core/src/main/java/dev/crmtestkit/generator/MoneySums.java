package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the values of deals, either of those in one currency, or of all where there is but one.
 *
 * @param currency null for the one in which all deals are made
 */
record MoneySums(CrmData data, @Nullable CrmCurrency currency) {

  /** With the two decimals that amounts have, so that even {@code equals} finds it equal. */
  private static final BigDecimal ZERO = Money.ofCents(0);

  Map<DealStage, BigDecimal> pipelineValueByStage() {
    Map<DealStage, BigDecimal> sums = new EnumMap<>(DealStage.class);
    Stream.of(DealStage.values())
        .filter(stage -> !stage.isClosed())
        .forEach(stage -> sums.put(stage, ZERO));
    openDeals().forEach(deal -> sums.merge(deal.stage(), deal.value(), BigDecimal::add));
    return Collections.unmodifiableMap(sums);
  }

  BigDecimal pipelineValue() {
    return sum(openDeals().map(Deal::value));
  }

  BigDecimal weightedPipelineValue() {
    return sum(
        openDeals().map(deal -> deal.value().multiply(BigDecimal.valueOf(deal.probability(), 2))));
  }

  BigDecimal wonRevenue() {
    return sum(deals().filter(MoneySums::isWon).map(Deal::value));
  }

  SortedMap<YearMonth, BigDecimal> wonRevenueByMonth() {
    SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
    deals()
        .filter(MoneySums::isWon)
        .forEach(deal -> sums.merge(month(deal.closedAt()), deal.value(), BigDecimal::add));
    return Collections.unmodifiableSortedMap(sums);
  }

  List<CompanyRevenue> companiesByWonRevenue(int limit) {
    RevenueRanking ranking = new RevenueRanking(limit);
    UnaryOperator<Deal> check = check();
    for (Company company : (Iterable<Company>) data.companies().stream()::iterator) {
      List<BigDecimal> won =
          inCurrency(data.dealsOf(company), check)
              .filter(MoneySums::isWon)
              .map(Deal::value)
              .toList();
      if (!won.isEmpty()) {
        ranking.offer(new CompanyRevenue(company, sum(won.stream())));
      }
    }
    return ranking.bestFirst();
  }

  private Stream<Deal> openDeals() {
    return deals().filter(deal -> !deal.stage().isClosed());
  }

  private Stream<Deal> deals() {
    return inCurrency(data.deals(), check());
  }

  private Stream<Deal> inCurrency(Rows<Deal> deals, UnaryOperator<Deal> check) {
    return deals.stream()
        .filter(deal -> currency == null || currency.name().equals(deal.currency()))
        .map(check);
  }

  private UnaryOperator<Deal> check() {
    return currency == null ? new OneCurrency() : UnaryOperator.identity();
  }

  private static boolean isWon(Deal deal) {
    return deal.stage() == DealStage.CLOSED_WON;
  }

  private static YearMonth month(@Nullable Instant closedAt) {
    return YearMonth.from(Objects.requireNonNull(closedAt).atOffset(ZoneOffset.UTC));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(ZERO, BigDecimal::add);
  }
}
