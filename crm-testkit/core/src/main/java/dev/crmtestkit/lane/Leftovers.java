package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ends and names what a test left behind in a lane beyond rows. */
final class Leftovers {

  /** Work in the background of an application is over in a moment; what a test left is not. */
  private static final int LOOKS = 5;

  private static final int MILLIS_BETWEEN_LOOKS = 2;
  private static final int MILLIS_TO_END = 10_000;

  private final Connection conductor;
  private final LaneSessions sessions;
  private final List<String> sentences = new ArrayList<>();
  private boolean inUse;

  private Leftovers(Connection conductor, LaneSessions sessions) {
    this.conductor = conductor;
    this.sessions = sessions;
  }

  /**
   * What was found.
   *
   * @param sentences one for each thing that was left behind
   * @param inUse whether sessions that are not ours, such as those of an application's pool, live
   *     on
   */
  record Ended(List<String> sentences, boolean inUse) {}

  /**
   * Afterwards every session of ours is as new, and no other is in the middle of anything.
   *
   * @param twoPhase whether the server allows prepared transactions
   */
  static Ended end(Connection conductor, LaneSessions sessions, boolean twoPhase)
      throws SQLException {
    Leftovers leftovers = new Leftovers(conductor, sessions);
    List<LentSession> idle = sessions.takeIdle();
    try {
      leftovers.endSessions(leftovers.look(idle), idle);
    } finally {
      leftovers.discard(idle);
    }
    if (twoPhase) {
      leftovers.rollBackPrepared();
    }
    return new Ended(leftovers.sentences, leftovers.inUse);
  }

  private List<SessionActivity> look(List<LentSession> idle) throws SQLException {
    List<Integer> ours = idle.stream().map(LentSession::pid).toList();
    List<SessionActivity> found = SessionActivity.inDatabaseOf(conductor);
    Map<Integer, LentSession> lent = sessions.lent();
    for (int i = 1;
        i < LOOKS && found.stream().anyMatch(s -> isForeignAndBusy(s, ours, lent));
        i++) {
      Pause.millis(MILLIS_BETWEEN_LOOKS);
      found = SessionActivity.inDatabaseOf(conductor);
    }
    return found;
  }

  private static boolean isForeignAndBusy(
      SessionActivity session, List<Integer> ours, Map<Integer, LentSession> lent) {
    return session.isBusy() && !ours.contains(session.pid()) && !lent.containsKey(session.pid());
  }

  private void endSessions(List<SessionActivity> found, List<LentSession> idle)
      throws SQLException {
    Map<Integer, LentSession> lent = sessions.lent();
    List<Integer> toEnd = new ArrayList<>();
    for (SessionActivity session : found) {
      LentSession borrowed = lent.get(session.pid());
      if (borrowed != null) {
        sentences.add(LeftoverSentence.ofBorrowed(session, borrowed.borrower()));
        toEnd.add(session.pid());
      } else if (idle.stream().anyMatch(own -> own.pid() == session.pid())) {
        LeftoverSentence.ofReturned(session).ifPresent(sentences::add);
      } else if (session.holdsSomething()) {
        sentences.add(LeftoverSentence.ofForeign(session));
        toEnd.add(session.pid());
      } else {
        inUse = true;
      }
    }
    terminate(toEnd);
    lent.values().forEach(sessions::forget);
  }

  /** Returns when they are gone, and with them their transactions, locks and tables. */
  private void terminate(List<Integer> pids) throws SQLException {
    if (pids.isEmpty()) {
      return;
    }
    for (int i = 0; i < MILLIS_TO_END; i++) {
      if (signal(pids) == 0) {
        return;
      }
      Pause.millis(1);
    }
    throw new SQLException("sessions " + pids + " do not end");
  }

  /** The server's own wait would look again only after 100 ms. */
  private int signal(List<Integer> pids) throws SQLException {
    try (PreparedStatement statement =
        conductor.prepareStatement(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid = any (?)")) {
      statement.setArray(1, conductor.createArrayOf("int4", pids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw DatabaseSessions.explained(conductor, conductor.getCatalog(), e);
    }
  }

  private void discard(List<LentSession> idle) {
    List<LentSession> fresh = new ArrayList<>();
    for (LentSession session : idle) {
      try {
        if (session.isUsed()) {
          session.discard().forEach(channel -> listened(session, channel));
        }
        fresh.add(session);
      } catch (SQLException e) {
        session.close(); // lost: the next one is opened when it is needed
      }
    }
    sessions.putBack(fresh);
  }

  private void listened(LentSession session, String channel) {
    sentences.add(LeftoverSentence.ofListener(session.pid(), channel));
  }

  private void rollBackPrepared() throws SQLException {
    try (Statement statement = conductor.createStatement()) {
      for (String gid : prepared(statement)) {
        statement.execute("rollback prepared " + DatabaseComment.literal(gid));
        sentences.add(LeftoverSentence.ofPrepared(gid));
      }
    }
  }

  private static List<String> prepared(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select gid from pg_prepared_xacts where database = current_database()")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
