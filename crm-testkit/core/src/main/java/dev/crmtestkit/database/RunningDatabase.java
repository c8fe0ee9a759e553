package dev.crmtestkit.database;

import javax.sql.DataSource;

/** A database that answers until it is closed. Safe for use by several threads. */
public interface RunningDatabase extends AutoCloseable {

  /** Where it is and who may ask. */
  DatabaseAddress address();

  /** What runs it, in a few words, such as {@code embedded PostgreSQL}. */
  String server();

  /** The address, {@code jdbc:postgresql:...}, without user and password. */
  default String url() {
    return address().url();
  }

  default String user() {
    return address().user();
  }

  default String password() {
    return address().password();
  }

  /** Opens a new connection for every request; whoever wants a pool puts one on top. */
  default DataSource dataSource() {
    return address().dataSource();
  }

  /**
   * Has the server outlive {@link #close()} and this JVM, where the provider can, for somebody who
   * wants to look at a database on it.
   *
   * @return how long that database is there and what ends it, as a part of a sentence, such as
   *     {@code its server runs until you say: kill -INT 4711}
   * @throws dev.crmtestkit.model.CrmException when that cannot be done here
   */
  default String leave() {
    return "a run after seven days drops it";
  }

  /** Gives the database up, unless it was left to the user; a second call does nothing. */
  @Override
  void close();
}
