package dev.crmtestkit.embedded;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;

/** A server of our own and the prepared database in it. */
final class EmbeddedDatabase implements RunningDatabase {

  /** The prepared database. */
  static final String NAME = "crm";

  /** The database to connect to while another one is created or copied. */
  static final String MAINTENANCE = "postgres";

  static final String USER = "postgres";

  /** Never asked for, but many programs insist on having one. */
  static final String PASSWORD = "postgres";

  private final OwnedDirectory directory;
  private final Postmaster postmaster;
  private final KeptClusters kept;
  private volatile boolean left;

  /**
   * @param kept may still be at work, which is waited for at the end: else the next start would
   *     begin from nothing
   */
  EmbeddedDatabase(OwnedDirectory directory, Postmaster postmaster, KeptClusters kept) {
    this.directory = directory;
    this.postmaster = postmaster;
    this.kept = kept;
    directory.endAtExit(postmaster.process().toHandle());
  }

  static DatabaseAddress address(int port, String database) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, PASSWORD);
  }

  @Override
  public DatabaseAddress address() {
    return address(postmaster.port(), NAME);
  }

  @Override
  public String server() {
    return "embedded PostgreSQL";
  }

  @Override
  public String leave() {
    try {
      directory.leave();
    } catch (IOException failure) {
      throw new CrmException(
          "the embedded PostgreSQL on port "
              + postmaster.port()
              + " cannot outlive this JVM: "
              + failure,
          failure);
    }
    left = true;
    return "its server runs for seven days, or until you say: " + postmaster.stopCommand();
  }

  @Override
  public void close() {
    kept.await();
    if (left) {
      return;
    }
    try {
      stopAndClearAway();
    } catch (IOException failure) {
      throw new CrmException(
          "the embedded PostgreSQL on port "
              + postmaster.port()
              + " could not be cleared away: "
              + failure.getMessage(),
          failure);
    }
  }

  private void stopAndClearAway() throws IOException {
    try {
      postmaster.stop(Signal.QUIT);
    } finally {
      directory.close();
    }
  }
}
