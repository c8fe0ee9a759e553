package dev.crmtestkit.embedded;

import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

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
  private final DataSource dataSource;

  EmbeddedDatabase(OwnedDirectory directory, Postmaster postmaster) {
    this.directory = directory;
    this.postmaster = postmaster;
    this.dataSource = dataSource(postmaster.port(), NAME);
    directory.endAtExit(postmaster.process().toHandle());
  }

  static DataSource dataSource(int port, String database) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url(port, database));
    dataSource.setUser(USER);
    dataSource.setPassword(PASSWORD);
    dataSource.setSslMode("disable");
    dataSource.setGssEncMode("disable");
    return dataSource;
  }

  @Override
  public String url() {
    return url(postmaster.port(), NAME);
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return PASSWORD;
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
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

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
