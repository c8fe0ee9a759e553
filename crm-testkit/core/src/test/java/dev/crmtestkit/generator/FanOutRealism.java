package dev.crmtestkit.generator;

import static dev.crmtestkit.generator.Measurement.near;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** The statistics of how many children parents have. */
final class FanOutRealism {

  /** So many that the counts of most companies are not small numbers. */
  private static final int MANY_CONTACTS = 40;

  private static final int MANY_ACTIVITIES = 20;

  /** Row 9. */
  private static final double ACTIVE = 0.7;

  private static final double ACTIVITY_SLOPE = 0.8;
  private static final double ACTIVITY_SHIFT = 10;

  private FanOutRealism() {}

  /** Row 8: of the largest companies but for the very first, where the law is shifted. */
  static Stream<Measurement> contactSlope(Sample sample) {
    CrmData data = sample.companies(MANY_CONTACTS);
    long[] ascending =
        data.companies().stream().mapToLong(c -> data.contactsOf(c).count()).sorted().toArray();
    SimpleRegression line = new SimpleRegression();
    for (int rank = sample.size() / 250; rank < sample.size() / 5 * 2; rank++) {
      line.addData(Math.log(rank + 1.5), Math.log((double) ascending[sample.size() - 1 - rank]));
    }
    return Stream.of(near("log-log slope of contacts", line.getSlope(), -0.6, 0.02));
  }

  /** Row 9. */
  static Stream<Measurement> activities(Sample sample) {
    CrmData data = sample.contacts(MANY_ACTIVITIES);
    double[] counts =
        data.contacts().stream().mapToDouble(c -> data.activitiesOf(c).count()).sorted().toArray();
    return Stream.of(near("Gini of activities", gini(counts), giniOfTheLaw(sample.size()), 0.01));
  }

  private static double giniOfTheLaw(int contacts) {
    double[] shares = new double[contacts];
    for (int i = 0; i < ACTIVE * contacts; i++) {
      shares[contacts - 1 - i] = StrictMath.pow(i + ACTIVITY_SHIFT + 0.5, -ACTIVITY_SLOPE);
    }
    return gini(shares);
  }

  /** Of values in ascending order. */
  private static double gini(double[] values) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      weighted += (2 * (i + 1) - values.length - 1) * values[i];
    }
    return weighted / (values.length * sum);
  }

  /** Row 25: that of numbers, from 1 to 5, each is as frequent as its inverse says. */
  static Stream<Measurement> contactPoints(Sample sample) {
    CrmData data = sample.data();
    LongStream emails = data.contacts().stream().mapToLong(c -> data.emailsOf(c).count());
    LongStream phones = data.contacts().stream().mapToLong(c -> data.phonesOf(c).count());
    return Stream.of(points("e-mails", emails), points("phones", phones));
  }

  private static Measurement points(String what, LongStream numbers) {
    long[] counts = new long[ContactPoints.MOST_PER_CONTACT];
    numbers.forEach(number -> counts[(int) number - 1]++);
    double[] weights = IntStream.rangeClosed(1, counts.length).mapToDouble(i -> 1.0 / i).toArray();
    return Statistics.chiSquare(what + " of a contact", counts, weights);
  }
}
