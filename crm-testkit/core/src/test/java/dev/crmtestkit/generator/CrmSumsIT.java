package dev.crmtestkit.generator;

import static dev.crmtestkit.server.TestServer.newCrmDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sum equals what the SQL of an application finds in a loaded database, to the digit. The
 * labels in the queries make up for the stages and types of which there are no rows.
 */
class CrmSumsIT {

  /** The second ends its history in the middle of a day, and has a stage without deals. */
  private static final List<Loaded> DATABASES =
      List.of(
          Loaded.of(CrmSpec.standard()),
          Loaded.of(
              CrmSpec.standard()
                  .withSeed(7)
                  .withAsOf(Instant.parse("2024-02-29T17:45:10Z"))
                  .withCount(CrmTable.COMPANIES, 3)
                  .withCount(CrmTable.DEALS, 5)
                  .withCount(CrmTable.DEAL_PRODUCTS, 9)
                  .withCount(CrmTable.TASKS, 900)));

  static List<Loaded> databases() {
    return DATABASES;
  }

  @ParameterizedTest
  @MethodSource("databases")
  void thePipelineIsThatOfTheOpenDeals(Loaded loaded) {
    assertThat(lines(loaded.sums().pipelineValueByStage(), stage -> stage.label()))
        .containsExactlyInAnyOrderElementsOf(
            loaded.found(
                """
                select stage, coalesce(sum(value), 0.00)
                from unnest(array['prospecting', 'qualification', 'proposal', 'negotiation']) stage
                left join crm.deals using (stage)
                group by stage
                """));
    assertThat(
            loaded.found(
                "select coalesce(sum(value), 0.00) from crm.deals where closed_at is null"))
        .containsExactly(loaded.sums().pipelineValue().toString());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theWeightedPipelineCountsEachDealByItsProbability(Loaded loaded) {
    assertThat(
            loaded.found(
                """
                select round(sum(value * probability / 100), 4)
                from crm.deals where stage not in ('closed_won', 'closed_lost')
                """))
        .containsExactly(loaded.sums().weightedPipelineValue().toString());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void revenueIsThatOfTheDealsThatWereWonInTheMonth(Loaded loaded) {
    assertThat(lines(loaded.sums().wonRevenueByMonth(), month -> month))
        .isNotEmpty()
        .containsExactlyElementsOf(
            loaded.found(
                """
                select to_char(closed_at at time zone 'UTC', 'YYYY-MM') as month, sum(value)
                from crm.deals where stage = 'closed_won'
                group by month order by month
                """));
    assertThat(loaded.found("select sum(value) from crm.deals where stage = 'closed_won'"))
        .containsExactly(loaded.sums().wonRevenue().toString());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theBestCompaniesAreThoseWhoseWonDealsAreWorthMost(Loaded loaded) {
    assertThat(loaded.sums().companiesByWonRevenue(10))
        .map(ranked -> ranked.company().id() + " " + ranked.revenue())
        .isNotEmpty()
        .containsExactlyElementsOf(
            loaded.found(
                """
                select company_id, sum(value) as revenue
                from crm.deals where stage = 'closed_won'
                group by company_id order by revenue desc, company_id limit 10
                """));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void dealsAreCountedInEveryStage(Loaded loaded) {
    assertThat(lines(loaded.sums().dealCountByStage(), stage -> stage.label()))
        .hasSize(6)
        .containsExactlyInAnyOrderElementsOf(
            loaded.found(
                """
                select stage, count(id)
                from unnest(array['prospecting', 'qualification', 'proposal', 'negotiation',
                  'closed_won', 'closed_lost']) stage
                left join crm.deals using (stage)
                group by stage
                """));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theWinRateIsTheShareOfTheClosedDealsThatWereWon(Loaded loaded) {
    String rate =
        loaded
            .found(
                """
                select avg((stage = 'closed_won')::int::float8)
                from crm.deals where stage in ('closed_won', 'closed_lost')
                """)
            .get(0);
    assertThat(loaded.sums().winRate()).hasValue(Double.parseDouble(rate));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aTaskIsOverdueFromTheDayAfterItWasDue(Loaded loaded) {
    assertThat(loaded.sums().overdueTasks().map(task -> String.valueOf(task.id())))
        .isNotEmpty()
        .containsExactlyElementsOf(
            loaded.found(
                """
                select id from crm.tasks
                where status <> 'completed'
                  and due_date < (timestamptz '%s' at time zone 'UTC')::date
                order by id
                """
                    .formatted(loaded.data().spec().asOf())));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void activitiesAreCountedByType(Loaded loaded) {
    assertThat(lines(loaded.sums().activityCountByType(), type -> type.label()))
        .containsExactlyInAnyOrderElementsOf(
            loaded.found("select type, count(*) from crm.activities group by type"));
  }

  private static <K> List<String> lines(Map<K, ?> sums, Function<K, ?> label) {
    return sums.entrySet().stream()
        .map(entry -> label.apply(entry.getKey()) + " " + entry.getValue())
        .toList();
  }

  /** A data set, in memory and in a database. */
  record Loaded(CrmData data, DataSource database) {

    static Loaded of(CrmSpec spec) {
      CrmData data = CrmData.of(spec);
      DataSource database = newCrmDatabase();
      CrmLoader.on(database).load(data, LoadListener.NONE);
      return new Loaded(data, database);
    }

    CrmSums sums() {
      return data.sums();
    }

    List<String> found(String sql) {
      return query(database, sql);
    }

    @Override
    public String toString() {
      return data.toString();
    }
  }
}
