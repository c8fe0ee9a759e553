package dev.crmtestkit.runner.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.DealStage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures against sums and counts that are made in other ways. */
class DescriptionTests {

  private static final CrmSpec SPEC =
      CrmSpec.standard()
          .withCount(CrmTable.DEALS, 700)
          .withCount(CrmTable.CONTACT_EMAILS, 800)
          .withCount(CrmTable.CONTACT_PHONES, 600);

  private final CrmData data = CrmData.of(SPEC);
  private final Description description = Description.of(data);

  @Test
  void theFunnelIsThatOfTheSums() {
    Map<String, Number> deals = values("funnel", "deals");
    Map<String, Number> values = values("funnel", "value");
    data.sums()
        .dealCountByStage()
        .forEach((stage, count) -> assertThat(deals.get(words(stage.label()))).isEqualTo(count));
    data.pipelineValueByStage()
        .forEach(
            (stage, value) ->
                assertThat((BigDecimal) values.get(words(stage.label())))
                    .isEqualByComparingTo(value));
    assertThat((BigDecimal) values.get(words(DealStage.CLOSED_WON.label())))
        .isEqualByComparingTo(data.sums().wonRevenue());
  }

  @Test
  void theFactsAreThoseOfTheSums() {
    assertThat(fact("rows").value()).isEqualTo(SPEC.totalCount());
    assertThat((BigDecimal) fact("won").value()).isEqualByComparingTo(data.sums().wonRevenue());
    assertThat((BigDecimal) fact("open pipeline").value())
        .isEqualByComparingTo(data.sums().pipelineValue());
    assertThat(fact("win rate").value()).isEqualTo(data.sums().winRate().orElseThrow());
    assertThat(fact("overdue").value()).isEqualTo(data.sums().overdueTasks().count() / 150.0);
  }

  @Test
  void theRevenueOfEveryMonthIsThatOfTheSums() {
    Map<String, Number> months = values("won-revenue", "revenue");
    data.wonRevenueByMonth()
        .forEach(
            (month, revenue) -> {
              if (months.containsKey(month.toString())) {
                assertThat((BigDecimal) months.get(month.toString())).isEqualByComparingTo(revenue);
              }
            });
    assertThat(months).hasSizeLessThanOrEqualTo(25);
    assertThat(months.values().stream().map(BigDecimal.class::cast).reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(data.sums().wonRevenue()));
  }

  @Test
  void theTopCompaniesAreThoseOfTheSums() {
    List<String> names =
        data.sums().companiesByWonRevenue(RevenueStudy.TOP).stream()
            .map(ranked -> ranked.company().name())
            .toList();
    assertThat(description.figure("top-companies").lines())
        .extracting(Figure.Line::label)
        .containsExactlyElementsOf(names);
  }

  @Test
  void theWeekIsThatOfTheActivities() {
    long mondaysAtTen =
        data.activities().stream()
            .map(activity -> activity.activityDate().atOffset(ZoneOffset.UTC))
            .filter(it -> it.getDayOfWeek() == DayOfWeek.MONDAY && it.getHour() == 10)
            .count();
    assertThat(values("week", "10").get("Mon")).isEqualTo(mondaysAtTen);
  }

  @Test
  void theFanOutFallsAsThatOfTheParentsSortedByTheirChildren() {
    List<Long> counts =
        data.companies().stream()
            .map(company -> data.contactsOf(company).count())
            .sorted(Comparator.reverseOrder())
            .toList();
    Map<String, Number> figure = values("fan-out", "contacts of a company");
    for (int rank : new int[] {1, 2, 10, 50, 100}) {
      assertThat(figure.get(Integer.toString(rank))).isEqualTo(counts.get(rank - 1));
    }
  }

  @Test
  void emptyCellsAreCounted() {
    Map<String, Number> cells = values("empty-cells", "cells");
    assertThat(cells.get("deals.closed_at"))
        .isEqualTo(data.deals().stream().filter(deal -> deal.closedAt() == null).count());
    assertThat(cells.get("activities.deal_id"))
        .isEqualTo(data.activities().stream().filter(it -> it.dealId() == null).count());
    assertThat(cells).containsKeys("contacts.title", "companies.website", "tasks.due_date");
    assertThat(cells).doesNotContainKeys("contacts.id", "contacts.email", "deals.value");
  }

  @Test
  void contactsAreCountedByTheirAddresses() {
    long two = data.contacts().stream().filter(it -> data.emailsOf(it).count() == 2).count();
    assertThat(two).isPositive();
    assertThat(values("contact-points", "by e-mails")).containsEntry("2", two);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void everyRowFallsIntoExactlyOneBin(long seed) {
    CrmSpec spec = sized(seed);
    Description any = Description.of(CrmData.of(spec));
    assertThat(sum(any, "industries", "companies")).isEqualTo(count(spec, CrmTable.COMPANIES));
    assertThat(sum(any, "company-sizes", "companies")).isEqualTo(count(spec, CrmTable.COMPANIES));
    assertThat(sum(any, "contacts-per-company", "companies"))
        .isEqualTo(count(spec, CrmTable.COMPANIES));
    assertThat(sum(any, "funnel", "deals")).isEqualTo(count(spec, CrmTable.DEALS));
    assertThat(sum(any, "deal-values", "deals")).isEqualTo(count(spec, CrmTable.DEALS));
    assertThat(sum(any, "tasks", "tasks")).isEqualTo(count(spec, CrmTable.TASKS));
    assertThat(sum(any, "contact-points", "by e-mails")).isEqualTo(count(spec, CrmTable.CONTACTS));
    assertThat(sum(any, "contact-points", "by phones")).isEqualTo(count(spec, CrmTable.CONTACTS));
    assertThat(sum(any, "time-line", "contacts")).isEqualTo(count(spec, CrmTable.CONTACTS));
    assertThat(sum(any, "time-line", "activities")).isEqualTo(count(spec, CrmTable.ACTIVITIES));
    assertThat(sumOfAll(any.figure("week"))).isEqualTo(count(spec, CrmTable.ACTIVITIES));
    assertThat(sum(any, "days-to-close", "won") + sum(any, "days-to-close", "lost"))
        .isEqualTo(sum(any, "won-revenue", "deals") + lost(any));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void theLawsExpectAsManyRowsAsThereAre(long seed) {
    CrmSpec spec = sized(seed);
    Description any = Description.of(CrmData.of(spec));
    assertThat(sum(any, "deal-values", "by the law"))
        .isBetween(0.9 * count(spec, CrmTable.DEALS), 1.001 * count(spec, CrmTable.DEALS));
    assertThat(sum(any, "contacts-per-company", "by the law"))
        .isBetween(0.9 * count(spec, CrmTable.COMPANIES), 1.001 * count(spec, CrmTable.COMPANIES));
  }

  @Test
  void contactsPerCompanyFollowTheLaw() {
    CrmSpec spec =
        CrmSpec.empty().withCount(CrmTable.COMPANIES, 5_000).withCount(CrmTable.CONTACTS, 25_000);
    Figure figure = Description.of(CrmData.of(spec)).figure("contacts-per-company");
    for (Figure.Line line : figure.lines()) {
      double found = line.values().get(0).doubleValue();
      assertThat(line.values().get(2).doubleValue())
          .as(line.label())
          .isBetween(found - 150, found + 150);
    }
  }

  @Test
  void aDataSetWithoutRowsHasFiguresWithoutNumbers() {
    Description nothing = Description.of(CrmData.of(CrmSpec.empty()));
    assertThat(nothing.facts()).extracting(Fact::name).containsExactly("rows");
    assertThat(nothing.figures()).allMatch(Figure::isEmpty);
  }

  @Test
  void companiesMayStandAlone() {
    Description alone =
        Description.of(CrmData.of(CrmSpec.empty().withCount(CrmTable.COMPANIES, 7)));
    assertThat(alone.figure("contacts-per-company").values("companies")).containsEntry("0", 7L);
  }

  @Test
  void aFigureThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> description.figure("none")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aLineHasAValueForEachMeasure() {
    List<Figure.Line> lines = List.of(Figure.Line.of("a", 1, 2));
    List<Measure> one = List.of(Measure.rows("rows"));
    assertThatThrownBy(() -> new Figure("f", Figure.Shape.BARS, "F", "F.", "letter", one, lines))
        .hasMessageStartingWith("a line of the figure f must have 1 values, but was Line");
  }

  private Map<String, Number> values(String figure, String measure) {
    return description.figure(figure).values(measure);
  }

  private Fact fact(String name) {
    return description.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static CrmSpec sized(long seed) {
    return SPEC.withSeed(seed)
        .withCount(CrmTable.COMPANIES, 10 * seed)
        .withCount(CrmTable.CONTACTS, 70 * seed)
        .withCount(CrmTable.DEALS, 50 + 20 * seed)
        .withCount(CrmTable.CONTACT_EMAILS, 90 * seed)
        .withCount(CrmTable.CONTACT_PHONES, 60 * seed);
  }

  private static double count(CrmSpec spec, CrmTable<?> table) {
    return (double) spec.count(table);
  }

  private static double lost(Description any) {
    return any.figure("funnel").values("deals").get("closed lost").doubleValue();
  }

  private static double sum(Description any, String figure, String measure) {
    return sum(any.figure(figure).values(measure).values());
  }

  private static double sumOfAll(Figure figure) {
    List<Number> all = new ArrayList<>();
    figure.lines().forEach(line -> all.addAll(line.values()));
    return sum(all);
  }

  private static double sum(Collection<Number> numbers) {
    return numbers.stream().mapToDouble(Number::doubleValue).sum();
  }

  private static String words(String label) {
    return label.replace('_', ' ');
  }
}
