package dev.crmtestkit.generator;

/**
 * What people tune about the laws of a data set, beyond its counts.
 *
 * @param profile how unequal the rows are
 * @param openShare the share of deals that are open as of the day of the counts, from 0.05 to 0.6;
 *     the fewer are open, the longer is the history that the deals tell
 * @param contactSlope the slope of the Zipf law of contacts over companies, from 0 (every company
 *     has as many as any other) to 0.95
 * @param missingData how often cells that may be empty are: 0 never, 1 as usual, up to 3 times that
 */
public record Tuning(Profile profile, double openShare, double contactSlope, double missingData) {

  private static final double USUAL_OPEN_SHARE = 0.25;

  /** docs/data.md, row 8. */
  private static final double USUAL_CONTACT_SLOPE = 0.6;

  private static final double STEEP_CONTACT_SLOPE = 0.9;

  /** The laws as the documentation states them. */
  public static final Tuning STANDARD = of(Profile.BALANCED);

  /**
   * @throws IllegalArgumentException if a share, slope or factor is out of range
   */
  public Tuning {
    check("open share", openShare, 0.05, 0.6);
    check("contact slope", contactSlope, 0, 0.95);
    check("missing data", missingData, 0, 3);
  }

  /** The settings that {@code profile} stands for. */
  public static Tuning of(Profile profile) {
    double slope =
        switch (profile) {
          case BALANCED -> USUAL_CONTACT_SLOPE;
          case SKEWED -> STEEP_CONTACT_SLOPE;
          case UNIFORM -> 0;
        };
    return new Tuning(profile, USUAL_OPEN_SHARE, slope, 1);
  }

  public Tuning withOpenShare(double newOpenShare) {
    return new Tuning(profile, newOpenShare, contactSlope, missingData);
  }

  public Tuning withContactSlope(double newContactSlope) {
    return new Tuning(profile, openShare, newContactSlope, missingData);
  }

  public Tuning withMissingData(double newMissingData) {
    return new Tuning(profile, openShare, contactSlope, newMissingData);
  }

  /** Such as {@code profile=balanced, open-share=0.25, contact-slope=0.6, missing-data=1.0}. */
  @Override
  public String toString() {
    return "profile="
        + profile.label()
        + ", open-share="
        + openShare
        + ", contact-slope="
        + contactSlope
        + ", missing-data="
        + missingData;
  }

  private static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be in [" + least + ", " + most + "], but was " + value);
    }
  }
}
