package dev.crmtestkit.lane;

import java.lang.StackWalker.StackFrame;
import java.util.List;

/** Who asks for a connection: the innermost line of code that is no library's. */
final class Borrower {

  private static final List<String> LIBRARIES =
      List.of(
          "dev.crmtestkit.lane.LentSession",
          "dev.crmtestkit.lane.LaneSessions",
          "dev.crmtestkit.lane.Borrower",
          "dev.crmtestkit.testkit.",
          "dev.crmtestkit.load.",
          "java.",
          "javax.",
          "jdk.",
          "com.zaxxer.",
          "org.hibernate.",
          "org.jdbi.",
          "org.postgresql.",
          "org.springframework.");

  private Borrower() {}

  /** As in a stack trace; empty where there are libraries only. */
  static String ofThisThread() {
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(Borrower::isOfTheTest).findFirst())
        .map(frame -> frame.toStackTraceElement().toString())
        .orElse("");
  }

  private static boolean isOfTheTest(StackFrame frame) {
    return LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith);
  }
}
