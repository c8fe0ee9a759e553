package dev.crmtestkit.runner;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a database, in the form of JDBC or of libpq. */
final class DatabaseUrl {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:postgresql|postgresql|postgres)://"
              + "(?:(?<user>[^:@/?]*)(?::(?<password>[^/?]*))?@)?"
              + "(?<hosts>[^/?@]*)"
              + "/(?<database>[^/?]+)"
              + "(?:\\?(?<parameters>.*))?");

  private static final Pattern HOST =
      Pattern.compile("(?<name>\\[[0-9a-fA-F:.]+]|[^:\\[\\]]*)(?::(?<port>[0-9]{1,5}))?");

  /** The rest of a user's password, where parameters should be. */
  private static final Pattern WITHOUT_NAME = Pattern.compile("^[^=&]*[^\\w=&.-][^=&]*(?:[=&]|$)");

  private DatabaseUrl() {}

  static CrmDataSource read(Given given) {
    Matcher url = FORM.matcher(given.value().strip());
    if (!url.matches()) {
      throw refused(given);
    }
    try {
      CrmDataSource dataSource = new CrmDataSource();
      dataSource.setUser(decoded(url.group("user")));
      dataSource.setPassword(decoded(url.group("password")));
      dataSource.setDatabaseName(decoded(url.group("database")));
      setHosts(dataSource, url.group("hosts"), given);
      setParameters(dataSource, url.group("parameters"), given);
      return dataSource;
    } catch (IllegalArgumentException e) {
      // A broken percent sign.
      throw refused(given);
    }
  }

  private static void setHosts(CrmDataSource dataSource, String hosts, Given given) {
    List<String> names = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (String part : hosts.split(",", -1)) {
      Matcher host = HOST.matcher(part);
      if (!host.matches()) {
        throw refused(given);
      }
      String name = host.group("name");
      names.add(name.isEmpty() ? "localhost" : String.valueOf(decoded(name)));
      ports.add(port(host.group("port"), given));
    }
    dataSource.setServerNames(names.toArray(String[]::new));
    dataSource.setPortNumbers(ports.stream().mapToInt(Integer::intValue).toArray());
  }

  private static int port(@Nullable String port, Given given) {
    return port == null
        ? 5432
        : (int) new Given("the port in " + given.source(), port).number(1, 65_535);
  }

  private static void setParameters(
      CrmDataSource dataSource, @Nullable String parameters, Given given) {
    if (parameters == null || parameters.isEmpty()) {
      return;
    }
    for (String parameter : parameters.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = driverName(equals < 0 ? parameter : parameter.substring(0, equals));
      try {
        dataSource.setProperty(name, equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
      } catch (SQLException e) {
        // What has no value may be the end of a password that has an ampersand.
        throw CommandFailure.usage(
            given.source()
                + " must have parameters that the driver knows, but has "
                + (equals < 0 ? "one without a name" : "'" + name + "'")
                + "; percent-encode its value, see the driver's documentation or leave it out");
      }
    }
  }

  /** What libpq calls otherwise than the driver. */
  private static String driverName(String name) {
    return switch (name) {
      case "application_name" -> "ApplicationName";
      case "channel_binding" -> "channelBinding";
      case "connect_timeout" -> "connectTimeout";
      default -> name;
    };
  }

  private static @Nullable String decoded(@Nullable String text) {
    // A plus sign is itself here, unlike in the forms that the decoder is made for.
    return text == null
        ? null
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static CommandFailure refused(Given given) {
    return new Given(given.source(), withoutPassword(given.value()))
        .refused("jdbc:postgresql://HOST:PORT/NAME or postgresql://USER:PASSWORD@HOST:PORT/NAME");
  }

  /** The URL as it may be shown: whatever could be a password is not there. */
  static String withoutPassword(String url) {
    int question = url.indexOf('?');
    if (question < 0) {
      return withoutUser(url, url.lastIndexOf('@'));
    }
    String parameters = url.substring(question + 1);
    if (WITHOUT_NAME.matcher(parameters).find()) {
      // The password has a question mark.
      return withoutUser(url, Math.max(question, url.lastIndexOf('@')));
    }
    String place = url.substring(0, question);
    return withoutUser(place, place.lastIndexOf('@')) + "?" + withoutValues(parameters);
  }

  private static String withoutUser(String url, int end) {
    int scheme = url.indexOf("://");
    return end < 0
        ? url
        : url.substring(0, scheme < 0 ? 0 : scheme + 3) + "***" + url.substring(end);
  }

  private static String withoutValues(String parameters) {
    List<String> shown = new ArrayList<>();
    for (String parameter : parameters.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = parameter.substring(0, Math.max(0, equals));
      boolean isSecret = equals < 0 || name.toLowerCase(Locale.ROOT).contains("password");
      shown.add(isSecret ? parameter.substring(0, equals + 1) + "***" : parameter);
    }
    return String.join("&", shown);
  }
}
