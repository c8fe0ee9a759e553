package dev.crmtestkit.junit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which databases stay as their tests left them, for somebody to look at. */
enum Keep {
  NEVER,
  FAILED,
  ALWAYS;

  static final String PROPERTY = "crm.testkit.keep";

  private static final String VARIABLE = "CRM_TESTKIT_KEEP";

  /** As a system property, {@code junit-platform.properties} or else the environment says. */
  static Keep of(ExtensionContext context) {
    return context
        .getConfigurationParameter(PROPERTY)
        .map(value -> named(value, PROPERTY))
        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).map(value -> named(value, VARIABLE)))
        .orElse(NEVER);
  }

  boolean holds(boolean failed) {
    return this == ALWAYS || (this == FAILED && failed);
  }

  private static Keep named(String value, String source) {
    return Arrays.stream(values())
        .filter(keep -> keep.word().equals(value.strip()))
        .findAny()
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    source + " must be one of " + words() + ", but was '" + value + "'"));
  }

  private static String words() {
    return Arrays.stream(values()).map(Keep::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
