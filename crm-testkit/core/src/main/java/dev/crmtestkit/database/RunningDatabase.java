package dev.crmtestkit.database;

import javax.sql.DataSource;

/** A database that answers until it is closed. Safe for use by several threads. */
public interface RunningDatabase extends AutoCloseable {

  /** The address, {@code jdbc:postgresql:...}, without user and password. */
  String url();

  String user();

  String password();

  /** Opens a new connection for every request; whoever wants a pool puts one on top. */
  DataSource dataSource();

  /** Gives the database up; a second call does nothing. */
  @Override
  void close();
}
