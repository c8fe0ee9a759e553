package dev.crmtestkit.generator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The history that a data set tells: it ends as of an instant. Times are counted in seconds since
 * 1970, and days are those of UTC.
 */
record Era(long asOf) {

  static final long DAY = Duration.ofDays(1).toSeconds();

  static Era endingAt(Instant asOf) {
    return new Era(asOf.getEpochSecond());
  }

  /**
   * A time between an event and the end, both included.
   *
   * @param share how far along, in [0, 1)
   */
  long after(long event, double share) {
    return within(event, Long.MAX_VALUE, share);
  }

  /** The same, but at most {@code longest} seconds after the event. */
  long within(long event, long longest, double share) {
    long room = Math.max(0, Math.min(asOf - event, longest));
    return event + (long) (share * (room + 1));
  }

  /** A time before the end, {@code from} to {@code to} days back. */
  long daysAgo(long from, long to, double share) {
    return asOf - from * DAY - (long) (share * ((to - from) * DAY));
  }

  /** The first whole second that is not before the event, whose time may have a fraction. */
  static long secondFrom(Instant event) {
    return event.getEpochSecond() + (event.getNano() > 0 ? 1 : 0);
  }

  static Instant instant(long second) {
    return Instant.ofEpochSecond(second);
  }

  static LocalDate date(long second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
  }
}
