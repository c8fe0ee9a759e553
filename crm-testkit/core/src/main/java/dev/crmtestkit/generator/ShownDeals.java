package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealStage;
import java.util.List;

/**
 * The lives of the first six deals, which stand in the six stages as of the day of the counts
 * (docs/data.md, row 5): drawn backwards from there, and on as any other.
 */
final class ShownDeals {

  private static final List<DealStage> STAGES = List.of(DealStage.values());

  static final int COUNT = STAGES.size();

  /** A deal in an open stage has gone through the middle of its stay there. */
  private static final double LEAST_PASSED = 0.2;

  private static final double MOST_PASSED = 0.8;

  /** A closed one was closed in the last days. */
  private static final double MOST_DAYS_CLOSED = 25;

  /** So much of the time since the contact was created may be the deal's. */
  private static final double MOST_OF_CONTACT = 0.9;

  private final Era era;
  private final DealPaths paths;
  private final Cells passed;

  ShownDeals(Draw draw, DealPaths paths) {
    this.era = draw.era();
    this.paths = paths;
    passed = draw.column("deals.stage.passed");
  }

  /**
   * The path of the deal of that number.
   *
   * @param contactCreated in seconds since 1970
   */
  DealPath path(long number, long contactCreated) {
    DealStage shown = STAGES.get((int) number);
    int reached = reached(shown);
    int last = shown.isClosed() ? reached : paths.lastStage(number, reached);
    double[] stays = paths.stays(number, 0, last);
    double now = era.pipeline().at(era.since());
    double age = squeeze(stays, reached, shown, number, now - era.pipeline().at(contactCreated));
    boolean isWon = shown.isClosed() ? shown == DealStage.CLOSED_WON : paths.isWon(number, last);
    return new DealPath(0, isWon, paths.entries(stays, now - age, contactCreated));
  }

  /** The last open stage that the deal has entered. A lost one is lost where most are. */
  private static int reached(DealStage shown) {
    return switch (shown) {
      case PROSPECTING, CLOSED_LOST -> 0;
      case QUALIFICATION -> 1;
      case PROPOSAL -> 2;
      case NEGOTIATION, CLOSED_WON -> 3;
    };
  }

  /**
   * Shortens the stays up to the day of the counts, where the contact is too young for them.
   *
   * @return the age of the deal on that day, in working time
   */
  private double squeeze(
      double[] stays, int reached, DealStage shown, long number, double contactAge) {
    double share = LEAST_PASSED + (MOST_PASSED - LEAST_PASSED) * passed.unit(number);
    double present = shown.isClosed() ? share * MOST_DAYS_CLOSED : share * stays[reached];
    double rest = shown.isClosed() ? 0 : stays[reached] - present;
    double before = shown.isClosed() ? stays[reached] : 0;
    for (int stage = 0; stage < reached; stage++) {
      before += stays[stage];
    }
    double scale = Math.min(1, MOST_OF_CONTACT * Math.max(0, contactAge) / (before + present));
    for (int stage = 0; stage <= reached; stage++) {
      stays[stage] *= scale;
    }
    if (!shown.isClosed()) {
      stays[reached] = present * scale + rest;
    }
    return (before + present) * scale;
  }
}
