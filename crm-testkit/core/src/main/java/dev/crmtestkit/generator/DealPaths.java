package dev.crmtestkit.generator;

/** How the life of a deal is drawn: where it begins, how long it stays, where it goes. */
final class DealPaths {

  /**
   * docs/data.md, row 2: the share of deals that begin in the first, the second, the third stage.
   */
  private static final double[] ENTRIES = {.55, .30, .15};

  /**
   * docs/data.md, row 2: the chance to leave a stage for the next, the ratios of the probabilities.
   */
  private static final double[] ADVANCES = {.40, .50, 2.0 / 3, .75};

  /**
   * docs/data.md, row 4: in each stage, in working time, however the deal leaves it; log-normal.
   */
  private static final double[] MEDIAN_DAYS = {9, 12, 16, 14};

  /**
   * docs/data.md, row 17: of a stay of whose length a share that is uniform has passed, 15 % have
   * passed the day that was expected, which lies at this share (a median) of the stay. The exact
   * value is 0.999 where deals come steadily and 0.970 at the end of a history of the usual length.
   */
  private static final double EXPECTED_SHARE = 0.975;

  private static final double EXPECTED_SIGMA = 0.5;

  private static final int STAGES = DealPath.OPEN_STAGES.size();

  private final WorkCalendar calendar;
  private final Cells entry;
  private final Cells advance;
  private final Cells stay;
  private final Cells expected;

  DealPaths(Draw draw) {
    calendar = draw.era().pipeline();
    entry = draw.column("deals.stage.entry");
    advance = draw.column("deals.stage.advance");
    stay = draw.column("deals.stage.stay");
    expected = draw.column("deals.expected_close_date");
  }

  /**
   * The path of a deal.
   *
   * @param created in working time
   * @param earliest the second before which the deal cannot have been created
   */
  DealPath path(long number, double created, long earliest) {
    int first = firstStage(number);
    int last = lastStage(number, first);
    double[] stays = stays(number, first, last);
    return new DealPath(first, isWon(number, last), entries(stays, created, earliest));
  }

  /** The open stage in which the deal begins. */
  private int firstStage(long number) {
    double share = entry.unit(number);
    int stage = 0;
    while (share >= ENTRIES[stage] && stage < ENTRIES.length - 1) {
      share -= ENTRIES[stage++];
    }
    return stage;
  }

  /** The open stage after which the deal is closed. */
  int lastStage(long number, int from) {
    int stage = from;
    while (stage < STAGES - 1 && advances(number, stage)) {
      stage++;
    }
    return stage;
  }

  boolean isWon(long number, int lastStage) {
    return lastStage == STAGES - 1 && advances(number, lastStage);
  }

  private boolean advances(long number, int stage) {
    return advance.chance(cell(number, stage), ADVANCES[stage]);
  }

  /** How long the deal stands in the open stages from one to another, in working time. */
  double[] stays(long number, int first, int last) {
    double[] days = new double[last - first + 1];
    for (int stage = first; stage <= last; stage++) {
      days[stage - first] =
          MEDIAN_DAYS[stage] * LogNormalTable.quantile(stay.unit(cell(number, stage)));
    }
    return days;
  }

  /** The seconds at which stages are entered: at least one apart, whatever the hours of work. */
  long[] entries(double[] stays, double created, long earliest) {
    long[] entries = new long[stays.length + 1];
    double working = created;
    entries[0] = Math.max(earliest, calendar.second(working));
    for (int position = 1; position < entries.length; position++) {
      working += stays[position - 1];
      entries[position] = Math.max(entries[position - 1] + 1, calendar.second(working));
    }
    return entries;
  }

  /** When a deal that stands in an open stage is expected to be closed, in seconds since 1970. */
  long expectedClose(long number, DealPath path, int position) {
    double entered = calendar.at(path.enteredAt(position));
    double length = calendar.at(path.enteredAt(position + 1)) - entered;
    long cell = cell(number, path.openStage(position));
    return Math.max(
        path.enteredAt(position),
        calendar.second(
            entered + length * expected.logNormal(cell, EXPECTED_SHARE, EXPECTED_SIGMA)));
  }

  private static long cell(long number, int stage) {
    return number * STAGES + stage;
  }
}
