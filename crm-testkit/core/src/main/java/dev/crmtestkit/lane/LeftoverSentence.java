package dev.crmtestkit.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a test left behind, in words that its author understands. */
final class LeftoverSentence {

  private LeftoverSentence() {}

  /** Of a connection of the lane's own data source that was not closed. */
  static String ofBorrowed(SessionActivity session, String borrower) {
    List<String> holds = holdings(session);
    if (holds.isEmpty()) {
      holds.add("a connection was not closed");
    }
    String where = borrower.isEmpty() ? "" : ", taken in " + borrower;
    return sentence(holds, session, where, "its session was ended");
  }

  /** Of a connection that was closed; nothing if it holds nothing. */
  static Optional<String> ofReturned(SessionActivity session) {
    List<String> holds = holdings(session);
    return holds.isEmpty()
        ? Optional.empty()
        : Optional.of(sentence(holds, session, "", "the session was made as new"));
  }

  /** Of a connection that is not ours, such as one of the application's pool. */
  static String ofForeign(SessionActivity session) {
    String who = session.application().isEmpty() ? "" : ", application " + session.application();
    return sentence(holdings(session), session, who, "its session was ended");
  }

  static String ofListener(int pid, String channel) {
    return "a session was left listening to channel "
        + channel
        + " (pid "
        + pid
        + "); it was made as new";
  }

  static String ofPrepared(String gid) {
    return "the prepared transaction '" + gid + "' was left behind; it was rolled back";
  }

  private static List<String> holdings(SessionActivity session) {
    List<String> holds = new ArrayList<>();
    if (session.inTransaction()) {
      holds.add("a transaction was left open");
    }
    if (session.active()) {
      holds.add("a statement was still running");
    }
    if (session.locks() > 0) {
      holds.add("advisory locks were left held: " + session.locks());
    }
    if (!session.temporaryTables().isEmpty()) {
      holds.add("temporary tables were left: " + session.temporaryTables());
    }
    return holds;
  }

  private static String sentence(
      List<String> holds, SessionActivity session, String more, String done) {
    return String.join(", ", holds)
        + " (pid "
        + session.pid()
        + more
        + (session.query().isEmpty() ? "" : ", last statement: " + session.query())
        + "); "
        + done;
  }
}
