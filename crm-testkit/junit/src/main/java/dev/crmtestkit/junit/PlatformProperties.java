package dev.crmtestkit.junit;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;

/** {@code junit-platform.properties}, for whoever asks before JUnit can be asked. */
final class PlatformProperties {

  private static final String FILE = "junit-platform.properties";

  private PlatformProperties() {}

  static Optional<String> find(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader == null ? null : loader.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return Optional.ofNullable(properties.getProperty(name));
    } catch (IOException e) {
      throw new CrmException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }
}
