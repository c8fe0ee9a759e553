package dev.crmtestkit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * JUnit's configuration file, for an application that asks for its database where JUnit, which
 * knows it, is not at hand.
 */
final class PlatformProperties {

  private static final String FILE = "junit-platform.properties";

  private PlatformProperties() {}

  static Optional<String> find(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    ClassLoader known = loader == null ? PlatformProperties.class.getClassLoader() : loader;
    Properties properties = new Properties();
    try (InputStream in = known.getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read: " + e.getMessage(), e);
    }
    return Optional.ofNullable(properties.getProperty(name));
  }
}
