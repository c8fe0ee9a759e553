package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;

/** A new database from the template of a lane, made when there is a question and gone after it. */
@FunctionalInterface
public interface PristineClone {

  /** Has {@code question} asked in a session there. */
  void ask(Question question) throws SQLException;

  /** What is asked, once. */
  @FunctionalInterface
  interface Question {

    void in(Connection session) throws SQLException;
  }
}
