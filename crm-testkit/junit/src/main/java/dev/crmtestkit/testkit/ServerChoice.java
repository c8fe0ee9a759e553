package dev.crmtestkit.testkit;

import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.testkit.TestkitSettings.Given;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which server it is to be.
 *
 * @param name the URL or the name of the instance, as it was given; else empty
 * @param reason who chose it, in words; does not make two choices different
 */
record ServerChoice(ServerKind kind, String name, String reason) {

  private static final String FORMS =
      "auto, embedded, container, cloudsql:PROJECT:REGION:INSTANCE or a jdbc:postgresql: URL";

  /** What may be shown; anything else could have a password in it. */
  private static final Pattern HARMLESS = Pattern.compile("[\\w.-]{1,40}");

  /** The choice of whoever asks for {@code asked}, where {@code settings} are configured. */
  static ServerChoice of(ServerKind asked, TestkitSettings settings) {
    Optional<Given> given = settings.find(TestkitSettings.DATABASE);
    return switch (asked) {
      case EMBEDDED, CONTAINER -> new ServerChoice(asked, "", "as the test asks");
      case AUTO ->
          given.map(ServerChoice::parse).orElse(new ServerChoice(asked, "", "nothing set"));
      case CLOUD_SQL, JDBC ->
          given
              .map(ServerChoice::parse)
              .filter(choice -> choice.kind == asked)
              .orElseThrow(() -> notNamed(asked, given));
    };
  }

  static ServerChoice parse(Given given) {
    String word = given.value().toLowerCase(Locale.ROOT);
    if (word.startsWith("jdbc:postgresql:")) {
      return new ServerChoice(ServerKind.JDBC, given.value(), given.place());
    }
    if (word.startsWith("cloudsql:")) {
      return new ServerChoice(ServerKind.CLOUD_SQL, given.value(), given.place());
    }
    return switch (word) {
      case "auto" -> new ServerChoice(ServerKind.AUTO, "", given.place());
      case "embedded" -> new ServerChoice(ServerKind.EMBEDDED, "", given.place());
      case "container" -> new ServerChoice(ServerKind.CONTAINER, "", given.place());
      default ->
          throw new CrmException(
              given.place() + " must be " + FORMS + ", but " + shown(given.value()), null);
    };
  }

  /** Tells servers apart: equal for choices that can share one. */
  String key() {
    return kind + " " + name;
  }

  private static String shown(String value) {
    return HARMLESS.matcher(value).matches() ? "was " + value : "is none of these";
  }

  private static CrmException notNamed(ServerKind asked, Optional<Given> given) {
    String form =
        asked == ServerKind.JDBC
            ? "a URL such as jdbc:postgresql://localhost:5432/postgres?user=me&password=secret"
            : "an instance as cloudsql:PROJECT:REGION:INSTANCE";
    return new CrmException(
        "database "
            + asked
            + " needs "
            + TestkitSettings.DATABASE
            + " to name "
            + form
            + ", but "
            + given.map(other -> other.place() + " names another kind").orElse("it is not set"),
        null);
  }
}
