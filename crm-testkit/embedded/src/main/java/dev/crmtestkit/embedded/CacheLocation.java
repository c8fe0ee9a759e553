package dev.crmtestkit.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the cache of the present user is. */
final class CacheLocation {

  static final String PROPERTY = "crm.testkit.cache";
  static final String VARIABLE = "CRM_TESTKIT_CACHE";

  private CacheLocation() {}

  static Path ofThisUser() {
    return of(
        System.getProperty(PROPERTY),
        System.getenv(VARIABLE),
        System.getenv("XDG_CACHE_HOME"),
        System.getProperty("user.home"));
  }

  /** The first that is set decides; a relative XDG directory is to be ignored, says XDG. */
  static Path of(
      @Nullable String property,
      @Nullable String variable,
      @Nullable String xdgCacheHome,
      String userHome) {
    if (property != null && !property.isBlank()) {
      return Path.of(property).toAbsolutePath();
    }
    if (variable != null && !variable.isBlank()) {
      return Path.of(variable).toAbsolutePath();
    }
    if (xdgCacheHome != null && Path.of(xdgCacheHome).isAbsolute()) {
      return Path.of(xdgCacheHome, "crm-testkit");
    }
    return Path.of(userHome, ".cache", "crm-testkit").toAbsolutePath();
  }
}
