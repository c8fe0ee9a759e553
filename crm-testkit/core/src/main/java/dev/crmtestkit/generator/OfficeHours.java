package dev.crmtestkit.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * docs/data.md, row 19: Monday to Friday, 9 to 17 where the customer is, on a grid of 15 minutes.
 */
final class OfficeHours {

  static final int GRID_MINUTES = 15;

  /** There is no slot. */
  static final long NONE = Long.MIN_VALUE;

  private static final long MINUTE = 60;
  private static final long GRID = GRID_MINUTES * MINUTE;
  private static final LocalTime OPENING = LocalTime.of(9, 0);
  private static final long LENGTH = 8 * 60 * MINUTE;
  private static final int WORKDAYS = 5;

  /** The first of January 1970 was a Thursday. */
  private static final int DAYS_SINCE_MONDAY = 3;

  private OfficeHours() {}

  /**
   * When a meeting begins that takes place, from its beginning to its end, within office hours and
   * between two times; {@link #NONE} if that day has no such slot. The day is that of {@code at} in
   * UTC, read as a date where the customer is: so its weekday is the calendar's, whatever the zone.
   *
   * @param share which of the slots, in [0, 1)
   */
  static long slot(long at, int minutes, long from, long to, ZoneId zone, double share) {
    long day = Math.floorDiv(at, Era.DAY);
    if (Math.floorMod(day + DAYS_SINCE_MONDAY, 7) >= WORKDAYS) {
      return NONE;
    }
    long opening = opening(day, zone);
    long first = Math.max(0, -Math.floorDiv(opening - from, GRID));
    long last = Math.floorDiv(Math.min(to - opening, LENGTH) - minutes * MINUTE, GRID);
    return first > last ? NONE : opening + GRID * (first + (long) (share * (last - first + 1)));
  }

  /** No clock is changed between 9 and 17, so the whole day has the offset of its beginning. */
  private static long opening(long day, ZoneId zone) {
    LocalDateTime opening = LocalDate.ofEpochDay(day).atTime(OPENING);
    return opening.toEpochSecond(zone.getRules().getOffset(opening));
  }
}
