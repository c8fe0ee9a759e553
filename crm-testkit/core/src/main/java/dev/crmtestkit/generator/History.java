package dev.crmtestkit.generator;

/**
 * How far back a data set goes. The unit is the window in which its deals were created: the fewer
 * are open as of the day of the counts, the longer ago the first of them.
 *
 * @param window in days of working time
 */
record History(double window) {

  /** A company came from half a window to two windows ago. */
  private static final double YOUNGEST_COMPANY = 0.5;

  private static final double OLDEST_COMPANY = 2;

  /** The least age of a contact, as a share of its company's. */
  private static final double YOUNGEST_CONTACT = 0.01;

  /**
   * Little's law: the mean stay of a deal, 29.7 days, is the share of open deals over the rate of
   * new ones, which is 3.59 deals a window (3 by the ramp, more since some contacts are younger
   * than the window). What is left of a share that is not small was fitted to four million paths.
   * HistoryTests hold what share comes of it.
   */
  private static final double[] WINDOW_BY_OPEN_SHARE = {106.9486, -69.9256, -32.3326, 1.0734};

  private static final double DAYS_OF_A_YEAR = 365;

  /** How many deals a window brings at its end, for each there is: 3 / (1 - (1 - age)^3). */
  private static final double RATE = 3.587;

  static History of(double openShare) {
    double fitted = 0;
    for (int power = WINDOW_BY_OPEN_SHARE.length - 1; power >= 0; power--) {
      fitted = fitted * openShare + WINDOW_BY_OPEN_SHARE[power];
    }
    return new History(fitted / openShare);
  }

  /**
   * How long ago a deal was created, in working time: with a density of (1 - age / window)^2, since
   * a team takes to its system by and by, but not before its contact.
   *
   * @param contactAge in working time
   * @param share in [0, 1)
   */
  double dealAge(double contactAge, double share) {
    double rest = 1 - Math.min(1, contactAge / window);
    double contactShare = 1 - rest * rest * rest;
    return window * (1 - StrictMath.cbrt(1 - share * contactShare));
  }

  /** How long ago a company was created, in working time. */
  double companyAge(double share) {
    return window * (YOUNGEST_COMPANY + share * (OLDEST_COMPANY - YOUNGEST_COMPANY));
  }

  /** How long ago one of its contacts was; most come soon after the company. */
  double contactAge(double companyAge, double share) {
    return companyAge * Math.max(YOUNGEST_CONTACT, StrictMath.sqrt(share));
  }

  /** More years than anything in the history is old. */
  int years() {
    return 2 + (int) (window * (OLDEST_COMPANY + 1) / DAYS_OF_A_YEAR);
  }

  /** How long ago a product came, which was before any company. */
  double productAge(double share) {
    return window * (OLDEST_COMPANY + share);
  }

  /** How many deals a day of working time brings at the end of the history, of so many in all. */
  double dealsPerDay(long deals) {
    return RATE * deals / window;
  }
}
