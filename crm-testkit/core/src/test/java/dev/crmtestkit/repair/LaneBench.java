package dev.crmtestkit.repair;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** What {@code bench/lane-repair.sh} runs: how long a look and a repair take, in milliseconds. */
final class LaneBench {

  private static final int[] CHANGED_ROWS = {0, 1, 10, 100, 1000};

  private LaneBench() {}

  /** The arguments are numbers of rows, of which a quarter are contacts; 0 is the default set. */
  public static void main(String[] arguments) throws SQLException {
    print("%10s %10s %10s %12s %14s%n", "rows", "changed", "look ms", "repair ms", "clean look ms");
    for (String argument : arguments) {
      CrmSpec spec = spec(Long.parseLong(argument));
      try (TestLane lane = TestLane.of(LaneTemplate.make("postgres", spec))) {
        for (int changed : CHANGED_ROWS) {
          if (changed <= spec.count(CrmTable.CONTACTS)) {
            measure(lane, rows(spec), changed);
          }
        }
      }
    }
    System.exit(0); // the server stops with the JVM
  }

  private static CrmSpec spec(long rows) {
    CrmSpec spec = CrmSpec.standard();
    if (rows == 0) {
      return spec;
    }
    for (CrmTable<?> table : CrmTable.all()) {
      spec = spec.withCount(table, spec.count(table) * rows / 2_000);
    }
    return spec;
  }

  private static long rows(CrmSpec spec) {
    return CrmTable.all().stream().mapToLong(spec::count).sum();
  }

  private static void measure(TestLane lane, long rows, int changed) throws SQLException {
    int tries = rows > 50_000 ? 15 : 150;
    double[][] times = new double[3][tries];
    Connection test = lane.session();
    for (int i = 0; i < tries; i++) {
      TestLane.execute(test, "update crm.contacts set first_name = 'X' where id <= " + changed);
      long start = System.nanoTime();
      LaneVerdict verdict = lane.look();
      long looked = System.nanoTime();
      lane.state().repair(lane.own(), verdict).ifPresent(LaneBench::fail);
      long repaired = System.nanoTime();
      lane.look();
      times[0][i] = millis(start, looked);
      times[1][i] = millis(looked, repaired);
      times[2][i] = millis(repaired, System.nanoTime());
    }
    lane.endSessions();
    print(
        "%10d %10d %10.3f %12.3f %14.3f%n",
        rows, changed, median(times[0]), median(times[1]), median(times[2]));
  }

  private static void fail(String reason) {
    throw new IllegalStateException(reason);
  }

  private static double millis(long from, long to) {
    return (to - from) / 1e6;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
