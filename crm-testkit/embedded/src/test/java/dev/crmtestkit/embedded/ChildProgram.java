package dev.crmtestkit.embedded;

import dev.crmtestkit.database.RunningDatabase;
import java.lang.management.ManagementFactory;

/**
 * What a JVM of its own runs: starts a database of 1,000 numbers, says {@code rows=}, how many
 * milliseconds after the start of the JVM the first query was answered, and the address; then
 * closes it, or waits when the argument is {@code wait}.
 */
final class ChildProgram {

  private ChildProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    NumbersTable numbers = new NumbersTable(1_000);
    try (RunningDatabase database = EmbeddedDatabaseProvider.create().start(numbers)) {
      int rows = NumbersTable.count(database.dataSource());
      long queried = System.currentTimeMillis();
      long began = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.println("rows=" + rows + " runs=" + numbers.runs());
      System.out.println("millis=" + (queried - began));
      System.out.println("url=" + database.url());
      if (arguments.length > 0 && arguments[0].equals("wait")) {
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
