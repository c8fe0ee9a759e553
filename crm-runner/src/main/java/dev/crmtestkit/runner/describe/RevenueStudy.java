package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What was won when, and from whom. Expects the deals of a company one after the other. */
final class RevenueStudy {

  static final int TOP = 10;

  private static final Comparator<Buyer> BEST_FIRST =
      Comparator.comparing(Buyer::revenue).reversed().thenComparing(buyer -> buyer.company().id());

  private final Instant asOf;
  private final NavigableMap<YearMonth, Won> months = new TreeMap<>();
  private final PriorityQueue<Buyer> best = new PriorityQueue<>(BEST_FIRST.reversed());
  private Won ofCompany = Won.NOTHING;

  RevenueStudy(CrmSpec spec) {
    asOf = spec.asOf();
  }

  void see(Deal deal, BigDecimal dollars) {
    Instant closedAt = deal.closedAt();
    if (deal.stage() == DealStage.CLOSED_WON && closedAt != null) {
      Won won = new Won(1, dollars);
      ofCompany = ofCompany.and(won);
      months.merge(Months.of(closedAt), won, Won::and);
    }
  }

  /** All deals of the company were seen. */
  void endOf(Company company) {
    if (ofCompany.deals() > 0) {
      best.add(new Buyer(company, ofCompany.deals(), ofCompany.revenue()));
      if (best.size() > TOP) {
        best.remove();
      }
    }
    ofCompany = Won.NOTHING;
  }

  Figure byMonth() {
    List<Line> lines = months.isEmpty() ? List.of() : monthLines();
    return new Figure(
        "won-revenue",
        Shape.BARS,
        "Won revenue by month",
        "The values of the won deals by the month they were closed in.",
        "month",
        List.of(Measure.dollars("revenue"), Measure.rows("deals")),
        lines);
  }

  Figure topCompanies() {
    List<Buyer> ranked = new ArrayList<>(best);
    ranked.sort(BEST_FIRST);
    return new Figure(
        "top-companies",
        Shape.BARS,
        "Top companies",
        "Those with the most won revenue.",
        "company",
        List.of(Measure.dollars("revenue"), Measure.rows("deals")),
        ranked.stream()
            .map(buyer -> Line.of(buyer.company().name(), buyer.revenue(), buyer.deals()))
            .toList());
  }

  private List<Line> monthLines() {
    MonthWindow window = MonthWindow.of(months.firstKey(), months.lastKey(), asOf);
    return window.lines(
        months.firstKey().isBefore(window.first()),
        month ->
            months.headMap(month, false).values().stream().reduce(Won.NOTHING, Won::and).line(),
        month -> months.getOrDefault(month, Won.NOTHING).line());
  }

  private record Won(long deals, BigDecimal revenue) {

    static final Won NOTHING = new Won(0, BigDecimal.ZERO);

    Won and(Won more) {
      return new Won(deals + more.deals, revenue.add(more.revenue));
    }

    List<Number> line() {
      return List.of(revenue, deals);
    }
  }

  private record Buyer(Company company, long deals, BigDecimal revenue) {}
}
