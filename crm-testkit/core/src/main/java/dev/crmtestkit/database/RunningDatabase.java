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

  /** Gives the database up; a second call does nothing. */
  @Override
  void close();
}
