package dev.crmtestkit.generator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time in which a data set lives: its history ends on the day of the counts, and from there it
 * lives on to the present. Times are counted in seconds since 1970, and days are those of UTC.
 *
 * @param since the day of the counts
 * @param asOf the present; what is later is not shown
 * @param office the working time of what people do any day
 * @param pipeline the working time of what moves deals
 */
record Era(long since, long asOf, WorkCalendar office, WorkCalendar pipeline, History history) {

  static final long DAY = Duration.ofDays(1).toSeconds();

  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  static Era of(CrmSpec spec) {
    long since = spec.since().getEpochSecond();
    return new Era(
        since,
        spec.asOf().getEpochSecond(),
        WorkCalendar.ofTheOffice(since),
        WorkCalendar.ofThePipeline(since),
        History.of(spec.tuning().openShare()));
  }

  /**
   * A time between an event and the day of the counts, both included, evenly in the office's time.
   *
   * @param share how far along, in [0, 1)
   */
  long after(long event, double share) {
    return office.between(event, since, share);
  }

  /** The second that was so many days of the office's time before the day of the counts. */
  long ago(double days) {
    return office.second(office.at(since) - days);
  }

  /** When a contact comes to a company of which the system knows since then. */
  long joining(long companyCreated, double share) {
    double now = office.at(since);
    double companyAge = now - office.at(companyCreated);
    return companyAge <= 0
        ? companyCreated
        : Math.max(companyCreated, office.second(now - history.contactAge(companyAge, share)));
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

  /** The same for what lies ahead, which has four digits of a year at most. */
  static LocalDate dateAhead(long second) {
    LocalDate date = date(second);
    return date.isAfter(LAST_DATE) ? LAST_DATE : date;
  }
}
