package dev.crmtestkit.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who asks for it.
 *
 * @param url {@code jdbc:postgresql:...}, with whatever parameters the connection needs, but
 *     without user and password
 * @param password none if empty: then the driver asks the user's password file
 */
public record DatabaseAddress(String url, String user, String password) {

  private static final String SCHEME = "jdbc:postgresql:";

  /**
   * @throws IllegalArgumentException if the URL is no PostgreSQL URL
   */
  public DatabaseAddress {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException("url must start with " + SCHEME + ", but was " + url);
    }
  }

  /** The name of the database. */
  public String database() {
    return Objects.requireNonNullElse(source().getDatabaseName(), user);
  }

  /** Another database of the same server, asked for by the same user in the same way. */
  public DatabaseAddress sibling(String name) {
    int question = url.indexOf('?');
    String place = question < 0 ? url : url.substring(0, question);
    String parameters = question < 0 ? "" : url.substring(question);
    int hosts = place.indexOf("//");
    // The driver could put a URL together, too, but would write all its defaults into it.
    int slash = hosts < 0 ? SCHEME.length() - 1 : place.indexOf('/', hosts + 2);
    String server = slash < 0 ? place + "/" : place.substring(0, slash + 1);
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return new DatabaseAddress(server + encoded + parameters, user, password);
  }

  /** Opens a new connection for every request. */
  public DataSource dataSource() {
    return source();
  }

  PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    if (!password.isEmpty()) {
      source.setPassword(password);
    }
    return source;
  }

  /** Without the password: this stands in messages and logs. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
