package dev.crmtestkit.database;

import dev.crmtestkit.model.CrmException;
import org.jspecify.annotations.Nullable;

/**
 * A database that runs already, at a {@code jdbc:postgresql:} URL. {@link #start} lets the
 * preparation work on it; {@link RunningDatabase#close()} leaves it alone.
 *
 * <p>The database is what it was left as, so the preparation must be one that can be repeated, such
 * as that of a template. A server that does not answer is given up after 10 seconds for each host,
 * or after {@code connectTimeout} or {@code loginTimeout} of the URL.
 *
 * <p>Immutable.
 */
public final class JdbcDatabaseProvider implements DatabaseProvider {

  private final DatabaseAddress address;
  private final String place;

  private JdbcDatabaseProvider(JdbcUrl url, @Nullable String user, @Nullable String password) {
    this.address = url.address(user, password);
    this.place = url.place();
  }

  /**
   * The database at {@code url}, whose parameters name user and password.
   *
   * @throws CrmException if it is no such URL, or names no user
   */
  public static JdbcDatabaseProvider of(String url) {
    return new JdbcDatabaseProvider(JdbcUrl.parse(url), null, null);
  }

  /**
   * The database at {@code url}, for {@code user}.
   *
   * @throws CrmException if it is no {@code jdbc:postgresql:} URL
   */
  public static JdbcDatabaseProvider of(String url, String user, String password) {
    return new JdbcDatabaseProvider(JdbcUrl.parse(url), user, password);
  }

  /**
   * {@inheritDoc}
   *
   * @throws CrmException also when nothing answers there; names host and port, never the password
   */
  @Override
  public RunningDatabase start(Preparation preparation) {
    FirstAnswer.require(address);
    preparation.prepare(address);
    return new Running(address, "PostgreSQL at " + place);
  }

  private record Running(DatabaseAddress address, String server) implements RunningDatabase {

    /** It is not ours. */
    @Override
    public void close() {}
  }
}
