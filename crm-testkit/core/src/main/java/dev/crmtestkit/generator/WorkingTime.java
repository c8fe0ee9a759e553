package dev.crmtestkit.generator;

/**
 * The clock by which a data set lives on: it runs fast when people work and slowly when they do
 * not, and stands for one day a day on average.
 */
interface WorkingTime {

  /** The instant, in seconds since 1970, when so many working days have gone by since the start. */
  long second(double days);

  /** How many working days have gone by since the start; the inverse of {@link #second}. */
  double days(long second);

  /** Days as they come, all alike. */
  record PlainDays(long start) implements WorkingTime {

    @Override
    public long second(double days) {
      return start + (long) (days * Era.DAY);
    }

    @Override
    public double days(long second) {
      return (double) (second - start) / Era.DAY;
    }
  }
}
