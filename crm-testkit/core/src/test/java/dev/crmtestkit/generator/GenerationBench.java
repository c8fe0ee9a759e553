package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The Java part of {@code bench/generation.sh}: how long a row takes that nobody keeps, in one
 * thread, in the order of the table and one at random; and how many rows a second come of the mix
 * that is mostly contacts with their mail addresses and numbers.
 */
final class GenerationBench {

  private static final int PASSES = 7;

  private final CrmData data;

  /** Holds on to what was computed, so that the compiler cannot leave it out. */
  private int kept;

  private GenerationBench(CrmData data) {
    this.data = data;
  }

  /** {@code CONTACTS}: how many contacts the data set has. */
  public static void main(String[] arguments) {
    GenerationBench bench = new GenerationBench(data(Long.parseLong(arguments[0])));
    System.out.printf(Locale.ROOT, "%-20s %12s %10s %10s%n", "table", "rows", "in order", "random");
    for (CrmTable<?> table : CrmTable.all()) {
      bench.print(table);
    }
    bench.printMix();
  }

  private static CrmData data(long contacts) {
    CrmSpec spec = CrmSpec.empty();
    for (CrmTable<?> table : CrmTable.counted()) {
      spec = spec.withCount(table, contacts);
    }
    return CrmData.of(
        spec.withCount(CrmTable.COMPANIES, contacts / 10)
            .withCount(CrmTable.PRODUCTS, Math.min(contacts, 1_000))
            .withCount(CrmTable.CONTACT_EMAILS, contacts * 219 / 100)
            .withCount(CrmTable.CONTACT_PHONES, contacts * 219 / 100));
  }

  private void print(CrmTable<?> table) {
    Rows<?> rows = data.rows(table);
    long count = rows.count();
    System.out.printf(
        Locale.ROOT,
        "%-20s %,12d %7d ns %7d ns%n",
        table,
        count,
        median(() -> inOrder(rows)) / count,
        median(() -> atRandom(rows)) / count);
  }

  private void printMix() {
    CrmTable<?>[] mix = {CrmTable.CONTACTS, CrmTable.CONTACT_EMAILS, CrmTable.CONTACT_PHONES};
    long count = Arrays.stream(mix).mapToLong(table -> data.rows(table).count()).sum();
    long nanos = median(() -> Arrays.stream(mix).forEach(table -> inOrder(data.rows(table))));
    System.out.printf(
        Locale.ROOT,
        "contacts, mail addresses, numbers: %,d rows a second%n",
        count * 1_000_000_000 / nanos);
  }

  private void inOrder(Rows<?> rows) {
    rows.forEach(row -> kept += keep(row));
  }

  /** Not the history, of which some indexes are left out. */
  private void atRandom(Rows<?> rows) {
    SplittableRandom random = new SplittableRandom(1);
    long left = rows.count() == rows.range().size() ? rows.count() : 0;
    for (; left > 0; left--) {
      kept += keep(rows.row(random.nextLong(rows.range().start(), rows.range().end())));
    }
  }

  private static int keep(Object row) {
    return row instanceof Record ? 1 : 0;
  }

  private static long median(Runnable pass) {
    long[] nanos = new long[PASSES];
    for (int i = 0; i < PASSES; i++) {
      long start = System.nanoTime();
      pass.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[PASSES / 2];
  }
}
