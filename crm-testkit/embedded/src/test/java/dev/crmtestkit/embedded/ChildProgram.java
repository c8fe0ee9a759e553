package dev.crmtestkit.embedded;

import dev.crmtestkit.database.RunningDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What a JVM of its own runs: starts a database of 1,000 numbers, says how many rows it has, how
 * often it was prepared, how many milliseconds after the start of the JVM the first query was
 * answered, and the address. Then it closes the database, or waits when the second argument is
 * {@code wait}. The first argument is the root of its {@link Places}; without one it takes those of
 * the user.
 */
final class ChildProgram {

  static final int ROWS = 1_000;

  private ChildProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    NumbersTable numbers = new NumbersTable(ROWS);
    try (RunningDatabase database = provider(arguments).start(numbers)) {
      int rows = NumbersTable.count(database.dataSource());
      long queried = System.currentTimeMillis();
      long began = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.println("rows=" + rows);
      System.out.println("runs=" + numbers.runs());
      System.out.println("millis=" + (queried - began));
      System.out.println("url=" + database.url());
      if (arguments.length > 1 && arguments[1].equals("wait")) {
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  private static EmbeddedDatabaseProvider provider(String[] arguments) {
    return arguments.length == 0
        ? EmbeddedDatabaseProvider.create()
        : new Places(Path.of(arguments[0])).provider(System.out::println);
  }
}
