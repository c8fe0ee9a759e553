package dev.crmtestkit.runner.describe;

import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How deals stand, what they are worth, and how long they take. */
final class DealStudy {

  /** In a series of 1, 2 and 5, from a hundred dollars to fifty million. */
  private static final double[] VALUE_EDGES = {
    100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7, 5e7
  };

  private static final double[] DAY_EDGES = {7, 14, 30, 60, 90, 180, 365};

  private final Map<DealStage, Long> counts = new EnumMap<>(DealStage.class);
  private final Map<DealStage, BigDecimal> sums = new EnumMap<>(DealStage.class);
  private final Bins values = new Bins(VALUE_EDGES);
  private final LogNormalFit fit = new LogNormalFit();
  private final Bins daysToWin = new Bins(DAY_EDGES);
  private final Bins daysToLose = new Bins(DAY_EDGES);

  DealStudy() {
    for (DealStage stage : DealStage.values()) {
      counts.put(stage, 0L);
      sums.put(stage, BigDecimal.ZERO);
    }
  }

  void see(Deal deal, BigDecimal dollars) {
    counts.merge(deal.stage(), 1L, Long::sum);
    sums.merge(deal.stage(), dollars, BigDecimal::add);
    seeValue(dollars.doubleValue());
    Instant closedAt = deal.closedAt();
    if (closedAt != null) {
      double days = Duration.between(deal.createdAt(), closedAt).toSeconds() / 86_400.0;
      (deal.stage() == DealStage.CLOSED_WON ? daysToWin : daysToLose).see(days);
    }
  }

  /** None where there are no deals. */
  List<Fact> facts() {
    return total() == 0 ? List.of() : factsOfSome();
  }

  private List<Fact> factsOfSome() {
    long won = counts.getOrDefault(DealStage.CLOSED_WON, 0L);
    long closed = won + counts.getOrDefault(DealStage.CLOSED_LOST, 0L);
    long open = total() - closed;
    return List.of(
        new Fact("won", sum(DealStage.CLOSED_WON), Unit.DOLLARS, deals(won)),
        new Fact("open pipeline", pipeline(), Unit.DOLLARS, deals(open)),
        new Fact(
            "win rate",
            Shares.of(won, closed),
            Unit.SHARE,
            "of " + NumberText.grouped(closed) + " closed"),
        new Fact("open", Shares.of(open, total()), Unit.SHARE, "of " + deals(total())));
  }

  Figure funnel() {
    List<Line> lines = new ArrayList<>();
    counts.forEach(
        (stage, count) ->
            lines.add(
                Line.of(
                    stage.label().replace('_', ' '),
                    count,
                    Shares.of(count, total()),
                    sum(stage))));
    return new Figure(
        "funnel",
        Shape.BARS,
        "Deals by stage",
        "Where the deals stand as of now, and what they are worth.",
        "stage",
        List.of(Measure.rows("deals"), Measure.share("share"), Measure.dollars("value")),
        lines);
  }

  Figure values() {
    List<Line> lines = new ArrayList<>();
    for (int bin = values.unused(); bin < values.used(); bin++) {
      lines.add(
          Line.of(
              values.label(bin, DealStudy::edge),
              values.count(bin),
              fit.expected(values.from(bin), values.to(bin))));
    }
    return new Figure(
        "deal-values",
        Shape.BARS,
        "Deal values",
        "In US dollars. The law is the log-normal that fits best: median "
            + NumberText.dollars(fit.median())
            + ", sigma "
            + NumberText.expected(fit.sigma())
            + ".",
        "value",
        List.of(Measure.rows("deals"), Measure.expected("by the law")),
        lines);
  }

  Figure daysToClose() {
    List<Line> lines = new ArrayList<>();
    for (int bin = 0; bin < Math.max(daysToWin.used(), daysToLose.used()); bin++) {
      String label = daysToWin.label(bin, days -> NumberText.grouped((long) days));
      lines.add(Line.of(label, daysToWin.count(bin), daysToLose.count(bin)));
    }
    return new Figure(
        "days-to-close",
        Shape.BARS,
        "Days to close",
        "From a deal's creation to its decision.",
        "days",
        List.of(Measure.rows("won"), Measure.rows("lost")),
        lines);
  }

  private void seeValue(double dollars) {
    values.see(dollars);
    if (dollars > 0) {
      fit.see(dollars);
    }
  }

  private BigDecimal sum(DealStage stage) {
    return sums.getOrDefault(stage, BigDecimal.ZERO);
  }

  private BigDecimal pipeline() {
    return Arrays.stream(DealStage.values())
        .filter(stage -> !stage.isClosed())
        .map(this::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private long total() {
    return values.total();
  }

  private static String deals(long count) {
    return NumberText.grouped(count) + (count == 1 ? " deal" : " deals");
  }

  /** Edges are round: {@code $2k} rather than {@code $2.0k}. */
  private static String edge(double dollars) {
    return NumberText.dollars(dollars).replace(".0", "");
  }
}
