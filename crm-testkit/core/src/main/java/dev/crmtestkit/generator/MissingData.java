package dev.crmtestkit.generator;

/**
 * Which cells that may be empty are (docs/data.md, row 24).
 *
 * @param factor how often, from 0 for never; 1 as usual
 */
record MissingData(double factor) {

  /** How many companies have no website. */
  static final double WEBSITE = 0.05;

  /** How many contacts have no title. */
  static final double TITLE = 0.08;

  /** How many contacts have no phone. */
  static final double PHONE = 0.20;

  /**
   * Whether the cell is empty.
   *
   * @param usualShare one of those above
   */
  boolean isMissing(Cells chance, long row, double usualShare) {
    return chance.chance(row, usualShare * factor);
  }
}
