package dev.crmtestkit.embedded;

import dev.crmtestkit.database.DatabaseProvider;
import dev.crmtestkit.database.DriverWarmUp;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Starts a PostgreSQL server of its own for every database, from binaries on the class path:
 * without Docker, without an installation, also as root.
 *
 * <p>What a {@link Preparation} has made is kept in a cache directory under its fingerprint, so
 * that every later start only copies it. The directory is the first of these that is set: {@link
 * #cacheDirectory(Path)}, the system property {@code crm.testkit.cache}, the environment variable
 * {@code CRM_TESTKIT_CACHE}, {@code $XDG_CACHE_HOME/crm-testkit}, {@code ~/.cache/crm-testkit}. It
 * holds the binaries and the eight prepared databases used last; it may be deleted at any time.
 *
 * <p>The prepared database is named {@code crm}; {@code postgres} is there for maintenance. The
 * only role is the superuser {@code postgres}. The server listens on 127.0.0.1 only and asks for no
 * password, so whoever has an account on this machine can read and write the data. Autovacuum is
 * off: statistics are those that the preparation has left. Encoding UTF-8, collation C.UTF-8 of the
 * server itself, time zone UTC.
 *
 * <p>The server ends with {@link RunningDatabase#close()} or with the JVM, unless it was
 * {@linkplain RunningDatabase#leave left} to the user. After a JVM was killed, the next start
 * clears away what it left. Nothing survives a close but the cache, or, where the cache cannot hold
 * the binaries, these in {@code crm-testkit-USER} in the directory for temporary files.
 *
 * <p>Immutable; any number of threads and JVMs may start databases at the same time.
 */
public final class EmbeddedDatabaseProvider implements DatabaseProvider {

  private final Settings settings;

  EmbeddedDatabaseProvider(Settings settings) {
    this.settings = settings;
  }

  /** A provider of servers on free ports. */
  public static EmbeddedDatabaseProvider create() {
    return new EmbeddedDatabaseProvider(Settings.standard());
  }

  /** The same with a fixed port, which only one server at a time can have; 0 takes a free one. */
  public EmbeddedDatabaseProvider port(int port) {
    return new EmbeddedDatabaseProvider(settings.withPort(port));
  }

  /** The same with another cache directory, which is created when it is missing. */
  public EmbeddedDatabaseProvider cacheDirectory(Path directory) {
    return new EmbeddedDatabaseProvider(settings.withCache(directory.toAbsolutePath()));
  }

  /**
   * The same with a listener for what is not as it should be and goes on nevertheless, such as a
   * cache directory that cannot be written: a sentence each. Without one they are logged as
   * warnings by {@link System.Logger}.
   */
  public EmbeddedDatabaseProvider notices(Consumer<String> listener) {
    return new EmbeddedDatabaseProvider(settings.withNotices(listener));
  }

  /**
   * {@inheritDoc}
   *
   * @throws CrmException also when the port is taken, when there are no binaries for this machine,
   *     or when there is no room
   */
  @Override
  public RunningDatabase start(Preparation preparation) {
    SideThread driver = SideThread.begin(DriverWarmUp::load);
    try {
      BinariesArchive archive = BinariesArchive.onClassPath(Platform.current());
      return new Startup(settings, archive).start(preparation);
    } catch (ServerFailure failure) {
      throw new CrmException(message(failure), failure);
    } catch (IOException failure) {
      throw new CrmException("the embedded PostgreSQL could not be started: " + failure, failure);
    } finally {
      driver.await();
    }
  }

  private String message(ServerFailure failure) {
    return failure.isPortTaken() && settings.port() != Postmaster.ANY_PORT
        ? "port " + settings.port() + " of 127.0.0.1 is taken; choose another one, or 0 for any"
        : String.valueOf(failure.getMessage());
  }
}
