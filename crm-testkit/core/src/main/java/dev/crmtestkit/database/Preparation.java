package dev.crmtestkit.database;

import java.util.Optional;

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
   * A preparation that does the slow part of this one and serves others, too, such as the schema
   * without rows. Where there is one, {@link #prepare} starts from the state that it left, which a
   * provider may have kept; else from an empty database.
   */
  default Optional<Preparation> base() {
    return Optional.empty();
  }

  /**
   * Loads the code that {@link #prepare} needs, where that takes long. A provider may call it in a
   * thread of its own while the server is not there yet. What fails here fails in {@link #prepare}.
   */
  default void warmUp() {}

  /**
   * Fills a database that nobody else uses: an empty one, or one prepared by the {@link #base()}.
   * Leaves no session behind.
   *
   * @throws dev.crmtestkit.model.CrmException when the database cannot be prepared; what was done
   *     so far is thrown away
   */
  void prepare(DatabaseAddress database);
}
