package dev.crmtestkit.testkit;

import dev.crmtestkit.model.CrmException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the user has configured: the system property counts first, then the environment variable of
 * the same name in capitals, then what the caller knows.
 *
 * @param properties finds a system property
 * @param others finds what stands elsewhere, such as in {@code junit-platform.properties}
 */
record TestkitSettings(
    Function<String, Optional<String>> properties,
    Map<String, String> environment,
    Function<String, Optional<String>> others) {

  static final String DATABASE = "crm.testkit.database";
  static final String IMAGE = "crm.testkit.image";
  static final String REUSE = "crm.testkit.reuse";

  /** A value and where it stands, in words. */
  record Given(String value, String place) {}

  static TestkitSettings of(Function<String, Optional<String>> others) {
    return new TestkitSettings(
        name -> Optional.ofNullable(System.getProperty(name)), System.getenv(), others);
  }

  /** Blank counts as not given. */
  Optional<Given> find(String name) {
    String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
    return given(properties.apply(name), "system property " + name)
        .or(() -> given(Optional.ofNullable(environment.get(variable)), "environment " + variable))
        .or(() -> given(others.apply(name), "configuration " + name));
  }

  /** Whether a container is to outlive the JVM. */
  boolean reuse() {
    return find(REUSE).map(TestkitSettings::isTrue).orElse(false);
  }

  private static boolean isTrue(Given given) {
    return switch (given.value()) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new CrmException(
              given.place() + " must be true or false, but was " + given.value(), null);
    };
  }

  private static Optional<Given> given(Optional<String> value, String place) {
    return value.filter(text -> !text.isBlank()).map(text -> new Given(text.strip(), place));
  }
}
