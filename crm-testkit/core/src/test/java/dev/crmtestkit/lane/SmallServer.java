package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.server.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.postgresql.ds.PGSimpleDataSource;

/** A server with room for few connections, and for prepared transactions. */
final class SmallServer {

  static final int MAX_CONNECTIONS = 14;

  /** The lock for those who count what is on it. */
  static final String ALONE = "small server";

  private SmallServer() {}

  static DatabaseAddress address() {
    return TestServer.addressOf((PGSimpleDataSource) Running.SERVER.getPostgresDatabase());
  }

  /** The same server for a user that may have six connections. */
  static DatabaseAddress limitedUser() {
    TestServer.run(
        address().dataSource(),
        "drop role if exists few",
        "create role few login createdb connection limit 6");
    return new DatabaseAddress(address().url(), "few", "");
  }

  private static final class Running {

    /** Stops with the JVM, by a shutdown hook of its own. */
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", String.valueOf(MAX_CONNECTIONS))
            .setServerConfig("max_prepared_transactions", "2")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
