package dev.crmtestkit.database;

import dev.crmtestkit.model.CrmException;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A {@code jdbc:postgresql:} URL, taken apart by the driver itself. No message of it shows the
 * URL's parameters, where the password may be.
 */
final class JdbcUrl {

  private static final String SCHEME = "jdbc:postgresql:";
  private static final String FORM = SCHEME + "//HOST:PORT/NAME?user=USER&password=PASSWORD";

  private static final Pattern USER_BEFORE_HOST = Pattern.compile(SCHEME + "//[^/?]*@");

  private final String url;
  private final Properties parts;

  private JdbcUrl(String url, Properties parts) {
    this.url = url;
    this.parts = parts;
  }

  static JdbcUrl parse(String url) {
    // Asked before the driver, which would write such a password to the log as a wrong port.
    boolean fits = url.startsWith(SCHEME) && !USER_BEFORE_HOST.matcher(url).lookingAt();
    Properties parts = fits ? Driver.parseURL(url, null) : null;
    if (parts == null) {
      throw new CrmException("the JDBC URL must have the form " + FORM + ", but has not", null);
    }
    return new JdbcUrl(url, parts);
  }

  /** The address, with user and password of the URL where none are given. */
  DatabaseAddress address(@Nullable String user, @Nullable String password) {
    String name = user == null ? part(PGProperty.USER) : user;
    if (name == null) {
      throw new CrmException(
          "the JDBC URL of " + place() + " must name a user, but does not; write " + FORM, null);
    }
    String word = password == null ? part(PGProperty.PASSWORD) : password;
    return new DatabaseAddress(withoutUser(), name, word == null ? "" : word);
  }

  /** Host and port, or several of them. */
  String place() {
    String[] hosts = String.valueOf(part(PGProperty.PG_HOST)).split(",", -1);
    String[] ports = String.valueOf(part(PGProperty.PG_PORT)).split(",", -1);
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < hosts.length; i++) {
      places.append(i == 0 ? "" : ", ").append(hosts[i]).append(':').append(ports[i]);
    }
    return places.toString();
  }

  private @Nullable String part(PGProperty property) {
    return parts.getProperty(property.getName());
  }

  private String withoutUser() {
    int question = url.indexOf('?');
    if (question < 0) {
      return url;
    }
    Predicate<String> isUser =
        parameter -> parameter.startsWith("user=") || parameter.startsWith("password=");
    String others =
        Arrays.stream(url.substring(question + 1).split("&", -1))
            .filter(isUser.negate())
            .collect(Collectors.joining("&"));
    return url.substring(0, question) + (others.isEmpty() ? "" : "?" + others);
  }
}
