package dev.crmtestkit.database;

import javax.sql.DataSource;

/** What makes an empty database a prepared one, and a name that tells it from every other. */
public interface Preparation {

  /**
   * A name for the state that {@link #prepare} leaves behind: equal exactly when that state is. A
   * provider keeps prepared databases under this name and may then skip {@link #prepare}, so it
   * must cover everything the state depends on (the changelog's contents, the spec, the generator's
   * version).
   */
  String fingerprint();

  /**
   * Fills a database that nobody else uses. It may close no more than what it opened, and leaves no
   * session behind.
   *
   * @throws dev.crmtestkit.model.CrmException when the database cannot be prepared; what was done
   *     so far is thrown away
   */
  void prepare(DataSource emptyDatabase);
}
