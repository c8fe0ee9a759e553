package dev.crmtestkit.generator;

import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.LogNormalDistribution;

/** The statistics of how deals go through the stages. */
final class FunnelRealism {

  private static final double[] MEDIAN_DAYS = {9, 12, 16, 14};

  private static final int STAGES = DealPath.OPEN_STAGES.size();

  /** What a simulation of six million deals gave for each stage, for the usual share of 0.25. */
  private static final Map<DealStage, Double> SHARES =
      new EnumMap<>(
          Map.of(
              DealStage.PROSPECTING, 0.0648,
              DealStage.QUALIFICATION, 0.0765,
              DealStage.PROPOSAL, 0.0726,
              DealStage.NEGOTIATION, 0.0363));

  private FunnelRealism() {}

  /** Row 2: of whole lives, the future among them. */
  static Stream<Measurement> entered(Sample sample) {
    long[] entered = new long[STAGES];
    long[] won = new long[STAGES];
    paths(sample)
        .forEach(
            path -> {
              for (int position = 0; position < path.length() - 1; position++) {
                entered[path.openStage(position)]++;
                won[path.openStage(position)] += isWon(path) ? 1 : 0;
              }
            });
    return calibration("entered ", won, entered);
  }

  /** Row 3. */
  static Stream<Measurement> open(Sample sample) {
    long now = sample.spec().asOf().getEpochSecond();
    long[] open = new long[STAGES];
    long[] won = new long[STAGES];
    paths(sample)
        .filter(path -> path.closedAt() > now)
        .forEach(
            path -> {
              int stage = path.openStage(path.positionAt(now));
              open[stage]++;
              won[stage] += isWon(path) ? 1 : 0;
            });
    return calibration("open in ", won, open);
  }

  private static Stream<Measurement> calibration(String how, long[] won, long[] deals) {
    return IntStream.range(0, STAGES)
        .mapToObj(
            stage -> {
              DealStage named = DealPath.OPEN_STAGES.get(stage);
              return Statistics.binomial(
                  "won if " + how + named.label(),
                  won[stage],
                  deals[stage],
                  named.probability() / 100.0);
            });
  }

  /** Row 4: in the working time of row 20. */
  static Stream<Measurement> stays(Sample sample) {
    WorkCalendar calendar = Era.of(sample.spec()).pipeline();
    List<DealPath> paths = paths(sample).toList();
    return IntStream.range(0, STAGES)
        .mapToObj(
            stage ->
                Statistics.kolmogorovSmirnov(
                    "days in " + DealPath.OPEN_STAGES.get(stage).label(),
                    new LogNormalDistribution(Math.log(MEDIAN_DAYS[stage]), 0.8),
                    paths.stream().flatMapToDouble(p -> stay(calendar, p, stage)).toArray()));
  }

  /** The stay in that open stage, if there is one. */
  private static DoubleStream stay(WorkCalendar calendar, DealPath path, int stage) {
    return IntStream.range(0, path.length() - 1)
        .filter(position -> path.openStage(position) == stage)
        .mapToDouble(
            position ->
                calendar.at(path.enteredAt(position + 1)) - calendar.at(path.enteredAt(position)));
  }

  /** Row 5: the closed ones are one class, since how they end is row 2. */
  static Stream<Measurement> shares(Sample sample) {
    CrmData data = sample.data();
    double deals = data.deals().count();
    Map<DealStage, Long> counts =
        data.deals().stream().collect(Collectors.groupingBy(Deal::stage, Collectors.counting()));
    double open = SHARES.keySet().stream().mapToLong(counts::get).sum() / deals;
    double distance =
        Math.abs(open - sample.spec().tuning().openShare())
            + SHARES.keySet().stream()
                .mapToDouble(stage -> Math.abs(counts.get(stage) / deals - SHARES.get(stage)))
                .sum();
    return Stream.of(Statistics.totalVariation("stages", distance, sample.size()));
  }

  /** Row 17. */
  static Stream<Measurement> overdue(Sample sample) {
    LocalDate today = LocalDate.ofInstant(sample.spec().asOf(), ZoneOffset.UTC);
    List<Deal> open =
        sample.data().deals().stream().filter(deal -> !deal.stage().isClosed()).toList();
    long overdue = open.stream().filter(d -> d.expectedCloseDate().isBefore(today)).count();
    return Stream.of(Statistics.binomial("an overdue deal", overdue, open.size(), 0.15));
  }

  /** But for the first six deals, which stand where they are wanted. */
  private static Stream<DealPath> paths(Sample sample) {
    Laws laws = sample.laws();
    return LongStream.range(ShownDeals.COUNT, sample.size()).mapToObj(laws.deals::path);
  }

  private static boolean isWon(DealPath path) {
    return path.stage(path.length() - 1) == DealStage.CLOSED_WON;
  }
}
